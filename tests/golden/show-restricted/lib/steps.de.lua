translation "steps" "de" {
  title = "Stufen", items = { up = "Hinauf", down = "Hinab", rail = "Geländer" },
  choices = { level = { [0] = "Stufe 0", [1] = "Stufe 1" }, yes_no = { [0] = "nein", [1] = "ja" } }, scores = { sum = "Summe" },
}
