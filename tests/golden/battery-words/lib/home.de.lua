translation "home" "de" {
  title  = "Übungen zu Hause",
  items  = { minutes = "Wie viele Minuten sind Zeit?" },
  scores = { time = "Zeit" },
  advice = { roller = { title = "Faszienrolle", steps = { "Langsam rollen." } } },
}
