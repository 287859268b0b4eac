translation "stop-signs" "es" {
  title   = "Señales para parar",
  recall  = "durante la presión y desde entonces",
  intro   = "Piense en la última vez que le presionaron un punto, con la mano, un rodillo o una pelota. Si no fue nunca, conteste no.",
  items   = {
    sharp    = "¿Hubo un dolor punzante, o un dolor que salía como un latigazo desde ese punto?",
    numb     = "¿Se le durmió alguna parte?",
    tingling = "¿Hubo hormigueo?",
    spreads  = "¿Se extendió el hormigueo?",
    outlasts = "¿Siguió el hormigueo cuando la presión ya había terminado?",
    warm     = "¿Se calentó la zona?",
  },
  choices = { yes_no = { [0] = "no", [1] = "sí" } },
  rules   = {
    ["sharp-pain"]     = "Dolor punzante o como un latigazo: parar, y preguntar a un profesional antes de seguir.",
    numbness           = "Adormecimiento: parar, y preguntar a un profesional antes de seguir.",
    ["tingling-stays"] = "Hormigueo que se extiende o que sigue después: parar, y preguntar a un profesional antes de seguir.",
    stop               = "No presionar más hasta que lo haya mirado un profesional.",
    usual              = "Un poco de calor, o un hormigueo que acaba con la presión, es normal.",
  },
}
