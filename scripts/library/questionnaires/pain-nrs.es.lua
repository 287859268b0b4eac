translation "pain-nrs" "es" {
  title   = "Escala numérica del dolor",
  recall  = "los últimos 7 días, y ahora",
  intro   = "0 quiere decir ningún dolor; 10, el peor dolor que pueda imaginar.",
  items   = {
    average = "Si junta los últimos 7 días, ¿cómo de fuerte fue su dolor?",
    now     = "¿Cómo de fuerte es en este momento?",
    worst   = "En los últimos 7 días, ¿cómo de fuerte fue en el peor momento?",
  },
  choices = {
    average = { [0] = "ningún dolor", [10] = "el peor dolor imaginable" },
    now     = { [0] = "ningún dolor", [10] = "el peor dolor imaginable" },
    worst   = { [0] = "ningún dolor", [10] = "el peor dolor imaginable" },
  },
  scores  = { pain = "Dolor medio, últimos 7 días", pain_now = "Dolor ahora", pain_worst = "Peor dolor en 7 días" },
  rules   = { ["numbers-turned"] = "El peor dolor está por debajo del medio o del actual: volver a preguntar." },
  bands   = { pain = { recovered = "sin dolor", ["not recovered"] = "todavía algo de dolor" } },
}
