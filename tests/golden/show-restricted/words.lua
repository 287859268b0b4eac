-- Invented words.
wording "steps" "en" {
  intro   = "Think of the lighthouse.",
  items   = { up = "Up to the lamp, how was it?", down = "And down to the boat?", rail = "Did you hold the rail?" },
  choices = { up = { [0] = "like a gull", [1] = "like a stone" }, down = { [0] = "smooth", [1] = "rough", [2] = "wet" } },
}
