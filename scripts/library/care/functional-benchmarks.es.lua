translation "functional-benchmarks" "es" {
  title   = "Estar sentado, estar de pie y caminar",
  recall  = "los últimos días",
  intro   = "Piense en los últimos días. ¿Cuánto tiempo puede hacer cada cosa sin dolor, o hasta que aumenta su dolor de siempre?",
  items   = {
    sit       = "Estar sentado en una silla corriente: ¿cuántos minutos?",
    stand     = "Estar de pie en un sitio: ¿cuántos minutos?",
    walk      = "Caminar en terreno llano: ¿cuántos minutos?",
    walk_far  = "¿Cuántos metros son, si lo sabe?",
    walk_stop = "¿Qué le hace parar al final cuando camina?",
    eases     = "¿Mejoran las piernas cuando se sienta o se inclina hacia delante?",
    aim       = "¿Qué le gustaría volver a poder hacer?",
  },
  choices = {
    yes_no = { [0] = "no", [1] = "sí" },
    stop   = {
      [1] = "Dolor en la espalda",
      [2] = "Dolor en una pierna o en las dos",
      [3] = "Piernas dormidas, pesadas o débiles",
      [4] = "Cansancio o falta de aire",
      [5] = "Nada: no necesito parar",
    },
  },
  scores  = {
    sitting = "Estar sentado sin dolor", standing = "Estar de pie sin dolor", walking = "Caminar sin dolor",
    distance = "Caminar sin dolor, distancia",
  },
  rules   = {
    ["legs-stop-walking"] = "Las piernas detienen la marcha: explorar los nervios de las piernas y los pulsos de los pies.",
    ["legs-ease-bent"]    = "Las piernas se recuperan al sentarse o inclinarse: anotarlo y decírselo a un médico.",
    ["no-need-to-stop"]   = "Nada detiene la marcha y, sin embargo, algo sí: volver a preguntar.",
  },
}
