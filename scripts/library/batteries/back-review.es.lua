translation "back-review" "es" {
  title    = "Dolor de espalda: visita de seguimiento",
  intro    = "Conteste otra vez, por favor, tal como está ahora. Conteste sí también a lo que sea nuevo desde la última visita.",
  sections = { ["Since the last visit"] = "Desde la última visita", ["For the therapist"] = "Para el terapeuta" },
  items    = {
    sessions = "¿Cuántos tratamientos ha habido?", easier = "¿Es la vida diaria más fácil que antes del primer tratamiento?",
    goal = "¿Qué quiere volver a poder hacer?", shown = "¿Se han enseñado y practicado el rodillo, la pelota y los ejercicios del tronco?",
  },
  choices  = { yes_no = { [0] = "no", [1] = "sí" } },
  rules    = {
    ["emergency-now"]   = "A urgencias ahora mismo. Antes de eso no cuenta nada más de esta página.",
    ["physician-today"] = "Hoy al médico. Antes de eso, ni tratamiento manual ni ejercicios en casa.",
    ["physician-first"] = "Hay algo que aclarar primero: leer las señales y los motivos en contra que se nombran al lado.",
    ["pressing-stops"]  = "Una señal para parar: nada de presión con mano, rodillo o pelota hasta que el terapeuta lo haya mirado.",
    ["not-easier"]      = "Seis tratamientos o más y la vida no es más fácil: terminar la serie, explorar de nuevo y pensar en otra cosa.",
    ["still-severe-and-sleepless"] =
      "Sigue habiendo mucha discapacidad y muy mal sueño: pensar más allá del tratamiento manual; preguntar por el ánimo y los medicamentos.",
    ["little-left"]     = "Quedan poco dolor y pocas dificultades: terminar la serie y seguir con los ejercicios en casa.",
  },
  advice   = {
    ["go-on"] = {
      title = "Seguir con la serie", steps = { "Junto con ejercicio.", "Medir otra vez cuando acabe la serie." },
      stop_if = { "Dolor agudo o como un latigazo, o adormecimiento.", "La vida diaria se hace más difícil de semana en semana." },
    },
    ["home-roller"] = {
      title = "En casa: rodillo en espalda alta, nalgas, caderas y muslos",
      steps = { "Nunca bajo la zona lumbar, nunca a lo largo de la columna.", "Rodar despacio hasta un punto sensible, quedarse en él y respirar." },
      stop_if = { "El dolor es agudo, sale disparado o se extiende.", "Un lugar se duerme, o el hormigueo dura más que la presión." },
      learn_first = "Enseñado y practicado con el terapeuta.",
    },
    ["home-ball"] = {
      title = "En casa: pelota contra la pared, al lado de la columna",
      steps = { "Al lado de la columna, nunca encima.", "Apoyarse solo hasta donde pueda relajarse." },
      stop_if = { "El dolor es agudo, sale disparado o se extiende.", "Un lugar se duerme, o el hormigueo dura más que la presión." },
      learn_first = "Enseñado y practicado con el terapeuta.",
    },
    ["home-trunk"] = {
      title = "En casa: plancha lateral y perro-pájaro",
      steps = {
        "Plancha lateral: primero sobre las rodillas, después sobre los pies.",
        "Perro-pájaro: primero una pierna o un brazo, después los dos.",
      },
      stop_if = { "El dolor aumenta, sale disparado o se extiende." },
      learn_first = "Enseñado y practicado con el terapeuta.",
    },
  },
}
