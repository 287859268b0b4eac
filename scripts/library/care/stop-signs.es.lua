translation "stop-signs" "es" {
  title   = "Señales para parar",
  intro   = "Piense en la última vez que se presionó un lugar, con la mano, un rodillo o una pelota. Si no fue nunca, conteste no.",
  items   = {
    sharp    = "¿Hubo un dolor agudo, o un dolor que salía disparado del lugar?",
    numb     = "¿Se durmió alguna parte?",
    tingling = "¿Hubo hormigueo?",
    spreads  = "¿Se extendió el hormigueo?",
    outlasts = "¿Siguió el hormigueo cuando la presión ya había terminado?",
    warm     = "¿Se calentó el lugar?",
  },
  choices = { yes_no = { [0] = "no", [1] = "sí" } },
  rules   = {
    ["sharp-pain"]     = "Dolor agudo o disparado: parar, y preguntar a un profesional antes de seguir.",
    numbness           = "Adormecimiento: parar, y preguntar a un profesional antes de seguir.",
    ["tingling-stays"] = "Hormigueo que se extiende o que sigue después: parar, y preguntar a un profesional antes de seguir.",
    stop               = "Nada más de presión hasta que lo haya mirado un profesional.",
    usual              = "Un poco de calor, o un hormigueo que acaba con la presión, es normal.",
  },
}
