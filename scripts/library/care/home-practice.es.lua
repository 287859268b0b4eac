translation "home-practice" "es" {
  title   = "Práctica en casa",
  recall  = "los últimos 7 días",
  intro   = "Piense en los últimos 7 días. Las respuestas sinceras ayudan más que las buenas.",
  items   = {
    planned  = "¿Cuántos días estaba previsto practicar?",
    days     = "¿Cuántos días practicó?",
    minutes  = "¿Cuántos minutos fueron en total?",
    done     = "¿Qué hizo?",
    left_out = "¿Qué estaba previsto y no se hizo?",
    why      = "Si dejó algo sin hacer, ¿por qué?",
    signs    = "¿Notó algo de esto durante o después?",
  },
  choices = {
    pieces = {
      [1] = "Rodillo de espuma", [2] = "Pelota contra la pared", [3] = "Gato y camello", [4] = "Levantar la cabeza boca arriba (curl-up)",
      [5] = "Plancha lateral", [6] = "A cuatro patas con brazo y pierna (perro-pájaro)", [7] = "Estirar caderas y muslos", [8] = "Caminar",
    },
    why    = {
      [1] = "Falta de tiempo", [2] = "Se me olvidó", [3] = "Dolía", [4] = "No sabía bien cómo", [5] = "No me ayuda",
      [6] = "Por enfermedad o por estar fuera",
    },
    signs  = {
      [1] = "Dolor punzante, o como un latigazo", [2] = "Una parte se durmió", [3] = "Hormigueo que se extiende o que sigue después",
      [4] = "Dolor que al día siguiente todavía era más fuerte",
    },
  },
  scores  = {
    practised = "Días de práctica, de 7", time = "Minutos en total", kept = "Ejercicios hechos", omitted = "Ejercicios que no se hicieron",
    share = "Parte de los días previstos, en porcentaje",
  },
  rules   = {
    stop               =
      "Dolor punzante o como un latigazo, adormecimiento, u hormigueo que se extiende o se queda: parar y preguntar a un profesional.",
    ["too-much"]       = "Dolor más fuerte al día siguiente: menos la próxima vez, y que muestre cómo lo hizo.",
    ["less-than-half"] = "Menos de la mitad de los días previstos: preguntar por qué y hacer el programa más pequeño.",
    ["show-again"]     = "Dolía, o no estaba claro cómo: repasarlo juntos.",
  },
}
