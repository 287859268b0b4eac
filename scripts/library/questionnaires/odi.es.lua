-- Solo los nombres de las secciones; las frases del cuestionario están protegidas y van en un paquete de palabras de la consulta.
translation "odi" "es" {
  title   = "Índice de discapacidad de Oswestry",
  recall  = "hoy",
  items   = {
    pain = "Intensidad del dolor", care = "Cuidado personal", lifting = "Levantar peso", walking = "Andar", sitting = "Estar sentado",
    standing = "Estar de pie", sleeping = "Dormir", sex = "Vida sexual", social = "Vida social", travelling = "Viajar",
  },
  choices = { level = { [0] = "0", [1] = "1", [2] = "2", [3] = "3", [4] = "4", [5] = "5" } },
  scores  = { index = "Discapacidad, en porcentaje de lo peor posible" },
  bands   = { index = { minimal = "mínima", moderate = "moderada", severe = "intensa", crippled = "muy intensa", ["bed-bound"] = "extrema" } },
}
