translation "outcomes-general" "es" {
  title   = "Sueño, medicamentos, ánimo y vida diaria",
  recall  = "los últimos 7 días",
  intro   = "Piense en los últimos 7 días. Cada línea cuenta por sí sola.",
  items   = {
    sleep      = "¿Cómo de bien ha dormido?",
    nights     = "¿Cuántas noches le despertó el dolor?",
    days       = "¿Cuántos días tomó un medicamento contra el dolor?",
    need       = "En comparación con antes del tratamiento, ¿cuánta medicación necesita?",
    life       = "En conjunto, ¿cómo de buena fue su vida?",
    mood       = "¿Cómo estuvo de ánimo?",
    stress     = "¿Cuánta tensión ha sentido?",
    confidence = "¿Cuánta seguridad tiene de poder con lo que le pide un día?",
  },
  choices = {
    sleep      = { [0] = "nada bien", [10] = "muy bien" },
    need       = { [0] = "Ninguna, ni antes ni ahora", [1] = "Menos", [2] = "Igual", [3] = "Más" },
    life       = { [0] = "muy mala", [10] = "muy buena" },
    mood       = { [0] = "muy bajo", [10] = "muy bueno" },
    stress     = { [0] = "ninguna", [10] = "muchísima" },
    confidence = { [0] = "ninguna", [10] = "toda" },
  },
  scores  = {
    rested = "Sueño", broken = "Noches en que despertó el dolor, de 7", pills = "Días con un medicamento contra el dolor, de 7",
    quality = "Calidad de vida", spirits = "Ánimo", strain = "Tensión", trust = "Confianza en la vida diaria",
  },
  rules   = {
    ["offer-phq-4"]    = "Ánimo bajo o mucha tensión: ofrecer el PHQ-4.",
    ["night-pain"]     =
      "El dolor despertó la mayoría de las noches: preguntar, como en las señales de alarma, si es muy fuerte de noche o peor al tumbarse.",
    ["more-medicine"]  = "Más medicación que antes: comunicarlo a quien la receta.",
    ["low-confidence"] = "Poca confianza en la vida diaria: elegir juntos una actividad y practicarla; la PSFS ayuda a nombrarla.",
  },
}
