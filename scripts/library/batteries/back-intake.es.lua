translation "back-intake" "es" {
  title    = "Dolor de espalda: primera visita",
  intro    = "Conteste, por favor, antes de su primer tratamiento. Deje en blanco lo que no sepa; su terapeuta le preguntará.",
  sections = { ["At the end of the visit, for the therapist"] = "Al final de la visita, para el terapeuta" },
  items    = {
    agreed = "¿Se ha acordado una serie corta de tratamientos?",
    shown  = "¿Se han enseñado y practicado hoy los ejercicios para casa?",
  },
  choices  = { yes_no = { [0] = "no", [1] = "sí" } },
  rules    = {
    ["emergency-now"]          = "A urgencias ahora mismo. Antes de eso no cuenta nada más de esta página.",
    ["physician-today"]        = "Hoy al médico. Antes de eso, ni tratamiento manual ni ejercicios en casa.",
    ["physician-first"]        = "Hay algo que aclarar primero: leer las señales y los motivos en contra que se nombran al lado.",
    clear                      = "No se ha nombrado ninguna señal de alarma ni motivo para esperar. Lo que haya que cambiar se dice al lado.",
    ["home-held-back"]         = "Se enseñaron ejercicios para casa, pero tienen que esperar: decir al paciente que no empiece aún.",
    ["series-held-back"]       = "Se acordó una serie, pero tiene que esperar: no empezar aún.",
    ["fit-does-not-count-yet"] = "El tratamiento convendría, pero eso no cuenta antes de aclarar los motivos en contra.",
    ["series-without-reason"]  = "Se acordó una serie aunque el tratamiento no parece convenir: volver a hablarlo.",
    ["severe-and-sleepless"]   = "Mucha discapacidad y muy mal sueño: volver a ver pronto, y preguntar por el ánimo y los medicamentos.",
    ["pain-and-life-differ"]   = "El dolor y la vida diaria no concuerdan: volver a preguntar qué querían decir los números.",
    ["bones-asked-twice"]      = "Dos respuestas sobre huesos frágiles se contradicen: volver a preguntar.",
    offer                      =
      "El dolor se comporta como de músculos y fascias, el tratamiento conviene y nada está en contra: ofrecer una serie corta con ejercicio.",
  },
  advice   = {
    ["stay-active"] = {
      title   = "Seguir activo",
      steps   = {
        "Siga con lo que suele hacer, en partes más pequeñas si hace falta.",
        "Ande todos los días.",
        "No se tumbe mucho tiempo durante el día.",
      },
      stop_if = { "Una pierna se debilita o se duerme, o no puede aguantar la orina o las heces: urgencias." },
    },
    series = {
      title   = "Una serie corta de tratamientos",
      steps   = { "Ejercicio desde el primer día, además del tratamiento.", "Al final, las mismas preguntas otra vez: back-review." },
      stop_if = { "Dolor agudo o como un latigazo, o adormecimiento.", "La vida diaria se hace más difícil de semana en semana." },
    },
    ["home-cat-camel"] = {
      title   = "En casa: gato y camello",
      steps   = { "A gatas, redondee la espalda despacio.", "Déjela bajar despacio, solo hasta donde sea cómodo." },
      stop_if = { "El dolor aumenta, baja como un latigazo o se extiende." },
      learn_first = "Enseñado y practicado en esta visita.",
    },
    ["home-stretches"] = {
      title   = "En casa: estirar cadera, muslo y nalga",
      steps   = { "Hasta notar que tira, no que duele.", "Mantener sin rebotes; los dos lados." },
      stop_if = { "El dolor baja por la pierna.", "Un lugar se duerme." },
      learn_first = "Enseñado y practicado en esta visita.",
    },
  },
}
