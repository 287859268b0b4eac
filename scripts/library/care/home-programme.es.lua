local pressed = { "El dolor es punzante, sale como un latigazo o se extiende.", "Una parte se duerme, o el hormigueo dura más que la presión." }
local moved   = { "El dolor aumenta, sale como un latigazo o se extiende.", "Una pierna se duerme o se debilita." }
local shown   = "Un profesional se lo enseña primero y le observa una vez mientras lo hace."

translation "home-programme" "es" {
  title    = "Programa en casa para la zona lumbar",
  intro    = "Para adultos. Primero unas preguntas sobre su salud, después lo que puede hacer en casa. De 15 a 20 minutos en total.",
  sections = { ["Before you begin"] = "Antes de empezar" },
  items    = {
    learned = "¿Le ha enseñado un profesional estos ejercicios y le ha observado mientras los hacía?",
    floor   = "¿Puede bajar al suelo y volver a levantarse sin peligro?",
    tools   = "¿Qué tiene de esto?",
    easy    = "¿Le salen sin dificultad las versiones más fáciles?",
  },
  choices  = { yes_no = { [0] = "no", [1] = "sí" }, tools = { [1] = "Un rodillo de espuma", [2] = "Una pelota de masaje" } },
  rules    = {
    ["learn-first"]    = "Pida primero que le enseñen los ejercicios. Todavía no haga nada a solas.",
    ["floor-not-safe"] = "Nada de ejercicios en el suelo a solas: pida otros, en la cama o en una silla.",
  },
  advice   = {
    order = {
      title   = "En qué orden",
      steps   = {
        "Haga lo que está en su lista, de arriba abajo.",
        "Deje lo que no está en ella, aunque lo conozca o tenga el aparato: ahora no es para usted.",
        "Haga todo con calma; una lista más corta lleva menos tiempo.",
      },
      stop_if = {
        "El dolor es punzante, sale como un latigazo o se extiende.",
        "Una parte se duerme, o el hormigueo no acaba con el ejercicio.",
        "Se encuentra mal o se marea.",
      },
    },
    roller = {
      title   = "Rodillo de espuma: espalda alta, nalgas, caderas y muslos",
      steps   = {
        "Nunca bajo la zona lumbar, nunca sobre la columna misma.",
        "Ruede despacio hasta un punto sensible.",
        "Quédese en él y respire con calma.",
        "Pase al punto siguiente.",
      },
      stop_if = pressed, learn_first = shown,
    },
    ball = {
      title   = "Pelota contra la pared, al lado de la columna",
      steps   = {
        "Ponga la pelota entre la espalda y la pared, al lado de la columna, nunca encima.",
        "Apóyese solo hasta donde pueda relajarse.",
        "Respire hasta que el punto ceda.",
      },
      stop_if = pressed, learn_first = shown,
    },
    ["cat-camel"] = {
      title   = "Gato y camello, a cuatro patas",
      steps   = {
        "Redondee la espalda despacio.",
        "Déjela bajar despacio.",
        "Quédese en lo que sea cómodo; no apriete al final del movimiento.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["curl-up-easy"] = {
      title   = "Levantar la cabeza boca arriba (curl-up), más fácil",
      steps   = {
        "Túmbese boca arriba, con una rodilla doblada y las manos bajo el hueco de la espalda.",
        "Tense el vientre como antes de un empujón leve, y quite solo el peso de la cabeza del suelo.",
        "Respire.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["curl-up"] = {
      title   = "Levantar la cabeza y los hombros boca arriba (curl-up)",
      steps   = {
        "Túmbese boca arriba, con una rodilla doblada y las manos bajo el hueco de la espalda.",
        "Levante un poco la cabeza y los hombros, todo en una pieza.",
        "Respire, mantenga y baje.",
        "Menos en cada serie, por ejemplo 6, 4 y 2.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["side-plank-easy"] = {
      title   = "Plancha lateral sobre las rodillas",
      steps   = {
        "Túmbese de lado, con las rodillas dobladas, con apoyo en el antebrazo.",
        "Levante las caderas hasta que el cuerpo quede recto.",
        "Lo mismo del otro lado.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["side-plank"] = {
      title   = "Plancha lateral sobre los pies",
      steps   = {
        "Túmbese de lado, con las piernas estiradas, con apoyo en el antebrazo, el pie de arriba delante del de abajo.",
        "Levante las caderas hasta que el cuerpo quede recto.",
        "Lo mismo del otro lado.",
        "Menos en cada serie, por ejemplo 6, 4 y 2.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["bird-dog-easy"] = {
      title   = "A cuatro patas, estirar una pierna o un brazo (perro-pájaro, más fácil)",
      steps   = {
        "A cuatro patas, mantenga quieta la espalda.",
        "Estire solo una pierna o solo un brazo.",
        "Lo mismo del otro lado.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["bird-dog"] = {
      title   = "A cuatro patas, estirar una pierna y el brazo contrario (perro-pájaro)",
      steps   = {
        "A cuatro patas, mantenga quieta la espalda.",
        "Estire una pierna y el brazo contrario.",
        "Lo mismo del otro lado.",
        "Menos en cada serie, por ejemplo 6, 4 y 2.",
      },
      stop_if = moved, learn_first = shown,
    },
    stretches = {
      title   = "Estiramientos: parte delantera de la cadera, parte trasera del muslo, nalga",
      steps   = {
        "Vaya despacio, con la espalda recta, hasta notar que tira, no que duele.",
        "Manténgalo sin rebotes, y respire.",
        "Los dos lados.",
      },
      stop_if = { "El dolor baja por la pierna como un latigazo.", "Una parte se duerme." }, learn_first = shown,
    },
  },
}
