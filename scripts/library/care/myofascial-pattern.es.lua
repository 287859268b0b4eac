translation "myofascial-pattern" "es" {
  title    = "¿Se comporta el dolor como un dolor de músculos y fascias?",
  recall   = "las últimas semanas",
  intro    = "Las primeras preguntas son para usted; la última es para su terapeuta, que presiona los puntos doloridos.",
  sections = { "Su dolor", "Para el terapeuta" },
  items    = {
    dull     = "¿Es el dolor sobre todo sordo y molesto?",
    diffuse  = "¿Está tan repartido que no puede señalarlo con un dedo?",
    sitting  = "¿Aumenta cuando está mucho tiempo sentado?",
    stress   = "¿Aumenta en épocas de tensión?",
    stiff    = "¿Nota rigidez después de descansar?",
    warmth   = "¿Lo alivian el calor o el movimiento?",
    shooting = "¿Baja el dolor como un latigazo por la pierna, o hay alguna parte dormida?",
    pressing = "¿Despierta la presión en un punto dolorido el dolor que el paciente conoce?",
  },
  choices  = { yes_no = { [0] = "no", [1] = "sí" } },
  scores   = { signs = "Signos del patrón, de siete" },
  rules    = {
    ["nerve-signs"]     =
      "Un dolor como un latigazo, o el adormecimiento, no es de este patrón: preguntar por las señales de alarma y explorar los nervios.",
    ["pain-reproduced"] = "La presión despierta el dolor conocido, como un punto gatillo.",
    pattern             = "Cuatro o más signos del patrón y ninguno de los nervios: ver si el tratamiento es adecuado.",
  },
}
