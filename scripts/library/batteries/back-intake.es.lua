translation "back-intake" "es" {
  title  = "Dolor de espalda: primera visita",
  intro  = "Para adultos. Conteste, por favor, antes de su primer tratamiento. Deje en blanco lo que no sepa; su terapeuta le preguntará.",
  rules  = {
    ["emergency-now"]          = "A urgencias ahora mismo. Antes de eso no cuenta nada más de esta página.",
    ["physician-today"]        = "Al médico hoy mismo. Antes de eso, ni tratamiento manual ni ejercicios en casa.",
    ["physician-first"]        = "Hay algo que aclarar primero: leer las señales de alarma y las contraindicaciones que se nombran al lado.",
    ["pressing-stops"]         = "Una señal para parar: nada de presión, ni con la mano ni con rodillo o pelota, hasta que el terapeuta lo haya mirado.",
    clear                      =
      "No se ha nombrado ninguna señal de alarma ni motivo para esperar. Lo que haya que volver a preguntar o adaptar se dice al lado.",
    ["for-adults"]            = "Menor de 18 años: este formulario y sus planes son para adultos. Preguntar a quien trata a niños.",
    ["bones-asked-twice"]      = "Dos respuestas sobre huesos frágiles se contradicen: volver a preguntar. Hasta entonces, ni ejercicios ni presión fuerte.",
    ["legs-asked-twice"]       =
      "En el dibujo del cuerpo duelen las dos piernas, pero se contestó que no hay dolor nuevo en las dos: volver a preguntar primero, un dolor nuevo ahí " ..
      "es una urgencia.",
    ["home-held-back"]         = "Se enseñaron ejercicios para casa, pero tienen que esperar: decir al paciente que no empiece todavía.",
    ["series-held-back"]       = "Se acordó una serie de tratamientos, pero tiene que esperar: no empezar todavía.",
    ["series-without-reason"]  = "Se acordó una serie de tratamientos aunque el tratamiento no parece adecuado: volver a hablarlo.",
    ["fit-does-not-count-yet"] = "El tratamiento sería adecuado, pero eso no cuenta hasta que se aclaren los motivos en contra.",
    ["examine-first"]          = "Explorar los nervios de las piernas y los pulsos de los pies antes de ofrecer un tratamiento.",
    offer                      =
      "El dolor se comporta como un dolor de músculos y fascias, el tratamiento es adecuado y nada está en contra: ofrecer una serie corta junto " ..
      "con ejercicio.",
    ["severe-and-sleepless"]   = "Mucha discapacidad y muy mal sueño: volver a ver pronto, y preguntar por el ánimo y los medicamentos.",
    ["pain-and-life-differ"]   = "El dolor y la vida diaria no concuerdan: volver a preguntar qué querían decir los números.",
    ["nights-asked-twice"]     =
      "El dolor despierta la mayoría de las noches, pero se contestó que no hay dolor fuerte de noche: volver a preguntar primero, es una señal de alarma.",
  },
  advice = {
    ["stay-active"] = {
      title   = "Mantenerse en movimiento",
      steps   = {
        "Siga con lo que suele hacer, en partes más pequeñas si hace falta.",
        "Camine todos los días.",
        "No se tumbe mucho tiempo durante el día.",
      },
      stop_if = { "Una pierna se debilita o se duerme, o no puede aguantar la orina o las heces: a urgencias." },
    },
  },
}
