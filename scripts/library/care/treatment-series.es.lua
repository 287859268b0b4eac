local worse = { "Aparece una señal para parar.", "El dolor o la vida diaria empeoran de sesión en sesión." }
local sharp = { "El dolor es punzante, sale como un latigazo o se extiende.", "Una parte se duerme." }

translation "treatment-series" "es" {
  title    = "Una serie de liberación miofascial",
  intro    = "Para el terapeuta que planifica la serie con un paciente adulto.",
  sections = { ["The plan"] = "El plan", ["So far"] = "Hasta ahora" },
  items    = {
    plan   = "¿Qué plan se ha acordado?",
    press  = "¿Qué técnica va primero?",
    done   = "¿Cuántas sesiones ha habido?",
    better = "¿Es la vida diaria más fácil que antes de la serie?",
  },
  choices  = {
    yes_no = { [0] = "no", [1] = "sí" },
    plan   = { [1] = "Una serie corta, para ver si ayuda", [2] = "La serie larga del ensayo" },
    press  = {
      [1] = "Directa: hacia la capa tensa", [2] = "Indirecta: hacia donde va el propio tejido", [3] = "Estiramiento con las manos cruzadas",
      [4] = "Pinza rodada de la piel",
    },
  },
  rules    = {
    ["look-again"]    =
      "Seis sesiones o más, y la vida diaria no es más fácil: terminar la serie, explorar de nuevo y pensar en otro tratamiento.",
    ["measure-again"] = "Tres sesiones o más, y la vida diaria es más fácil: medir otra vez ahora y acordar si se sigue.",
    ["series-over"]   = "Se han dado todas las sesiones del plan: terminar la serie o acordar un plan nuevo.",
  },
  advice   = {
    ["short-series"] = {
      title   = "Una serie corta",
      steps   = { "Medir la vida diaria y el dolor antes de la primera sesión.", "Añadir ejercicios desde el principio.", "Medir otra vez al final." },
      stop_if = worse,
    },
    ["long-series"] = {
      title   = "La serie larga del ensayo",
      steps   = {
        "Ocho semanas, junto con ejercicios de espalda, como en el ensayo.",
        "Volver a valorar después de seis sesiones; no seguir solo por cumplir el número.",
      },
      stop_if = worse,
    },
    direct = {
      title   = "Directa: hacia la capa tensa",
      steps   = { "Hundirse despacio hasta notar la primera capa tensa.", "Mantener ahí, sin deslizar, hasta que ceda." },
      stop_if = sharp,
    },
    indirect = {
      title   = "Indirecta: hacia donde va el propio tejido",
      steps   = { "Una mano ligera sigue al tejido hacia donde se mueve con facilidad.", "Esperar ahí hasta que se ablande." },
      stop_if = sharp,
    },
    ["cross-hand"] = {
      title   = "Estiramiento con las manos cruzadas",
      steps   = { "Cruzar las manos y apoyarlas planas sobre la zona.", "Separarlas con suavidad hasta que haya tensión, y esperar." },
      stop_if = sharp,
    },
    ["skin-rolling"] = {
      title   = "Pinza rodada de la piel",
      steps   = { "Levantar un pliegue de piel entre los dedos y los pulgares.", "Rodarlo despacio; nunca de modo que duela." },
      stop_if = { "La piel se enrojece mucho o salen moratones.", "Duele." },
    },
  },
}
