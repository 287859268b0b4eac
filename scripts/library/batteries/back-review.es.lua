translation "back-review" "es" {
  title = "Dolor de espalda: visita de seguimiento",
  intro = "Para adultos. Conteste otra vez, por favor, tal como está ahora. Conteste sí también a lo que sea nuevo desde la última visita.",
  rules = {
    ["emergency-now"]             = "A urgencias ahora mismo. Antes de eso no cuenta nada más de esta página.",
    ["physician-today"]           = "Al médico hoy mismo. Antes de eso, ni tratamiento manual ni ejercicios en casa.",
    ["physician-first"]           = "Hay algo que aclarar primero: leer las señales de alarma y las contraindicaciones que se nombran al lado.",
    ["pressing-stops"]            = "Una señal para parar: nada de presión, ni con la mano ni con rodillo o pelota, hasta que el terapeuta lo haya mirado.",
    ["for-adults"]               = "Menor de 18 años: este formulario y sus planes son para adultos. Preguntar a quien trata a niños.",
    ["bones-asked-twice"]         =
      "Dos respuestas sobre huesos frágiles se contradicen: volver a preguntar. Hasta entonces, ni ejercicios ni presión fuerte.",
    ["still-severe-and-sleepless"] =
      "Sigue habiendo mucha discapacidad y muy mal sueño: pensar más allá del tratamiento manual; preguntar por el ánimo y los medicamentos.",
    ["little-left"]               = "Quedan poco dolor y pocas dificultades: terminar la serie y seguir con el programa en casa.",
    ["better-with-more-medicine"] = "La vida diaria es más fácil, pero hacen falta más medicamentos: preguntar qué es lo que ayuda.",
    ["hardly-practised"]          =
      "No es más fácil, y se ha practicado menos de la mitad: preguntar primero qué lo impidió, y después juzgar el tratamiento.",
    ["nights-asked-twice"]        =
      "El dolor despierta la mayoría de las noches, pero se contestó que no hay dolor fuerte de noche: volver a preguntar primero, es una señal de alarma.",
  },
}
