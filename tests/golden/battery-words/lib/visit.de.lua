translation "visit" "de" {
  title = "Besuch",
  items = { pain = "Schmerz jetzt" },
  rules = { slow = "Langsam vorgehen." },
}
