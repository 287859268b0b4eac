translation "treatment-fit" "es" {
  title    = "¿Es adecuada la liberación miofascial?",
  intro    = "Aquí se pesan razones a favor y en contra. No es una puntuación validada y no sustituye las preguntas sobre contraindicaciones.",
  sections = { "Su dolor", "Usted" },
  items    = {
    lasting  = "¿Dura el dolor desde hace meses, o vuelve una y otra vez?",
    stiff    = "¿Siente rigidez?",
    guarding = "¿Se le tensan los músculos solos para proteger la espalda?",
    posture  = "¿Mantiene mucho tiempo la misma postura, en el trabajo o en casa?",
    tried    = "¿Ha tenido otros tratamientos que no le ayudaron bastante?",
    injury   = "¿Es una lesión reciente, de los últimos días?",
    person   = "¿Qué de lo siguiente es su caso?",
  },
  choices  = {
    yes_no = { [0] = "no", [1] = "sí" },
    person = {
      [1] = "Persona mayor", [2] = "Una hernia de disco", [3] = "Trabajo de escritorio", [4] = "Una cicatriz de una operación",
      [5] = "Deporte de competición",
    },
  },
  rules    = {
    ["fresh-injury"]    = "En contra: a una lesión reciente primero se la deja curar. Volver a valorar cuando se haya calmado.",
    ["lasting-pain"]    = "A favor: el dolor que dura o vuelve es el que se trató en los ensayos.",
    stiffness           = "A favor: rigidez.",
    ["guarded-muscles"] = "A favor: músculos que se tensan para proteger la espalda.",
    ["held-posture"]    = "A favor: la carga de una postura mantenida mucho tiempo.",
    ["others-failed"]   = "A favor: otros tratamientos no han ayudado bastante.",
    ["worth-trying"]    =
      "Merece la pena probar, siempre junto con ejercicio y una vez aclaradas las contraindicaciones. No es una puntuación validada: decidirlo juntos.",
    ["no-clear-reason"] = "Sin razón clara: el dolor ni dura ni vuelve, y puede pasar solo. Seguir activo.",
    older               = "Persona mayor: junto con ejercicios que dan firmeza al tronco; preguntar antes por huesos frágiles y anticoagulantes.",
    ["slipped-disc"]    =
      "Hernia de disco: explorar antes los nervios de las piernas; junto con ejercicios de espalda; sin manipulaciones bruscas ni presión fuerte allí.",
    ["desk-work"]       = "Escritorio: junto con un cambio de silla, mesa y pantalla, y levantándose a menudo.",
    scar                = "Cicatriz: solo cuando el cirujano la dé por curada; empezar al lado, con suavidad.",
    sport               = "Deporte: en un día sin entrenamiento duro y además del calentamiento de siempre.",
  },
}
