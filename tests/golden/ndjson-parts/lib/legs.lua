-- Legs: three questions, each 0 or 1.
instrument "legs" {
  title    = "Legs",
  version  = "2.1.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
choices "has" { [0] = "no", [1] = "yes" }
item "numb" { text = "Numb?", choices = "has" }
item "weak" { text = "Weak?", choices = "has" }
item "cold" { text = "Cold?", choices = "has", optional = true }
score "signs" { title = "Signs", sum_of = { "numb", "weak", "cold" }, needs = 2 }
rule "numb-and-weak" {
  level = "urgent", when = all { answer "numb":is "yes", answer "weak":is "yes" }, say = "Examine today.",
  source = "Invented for this test.",
}
