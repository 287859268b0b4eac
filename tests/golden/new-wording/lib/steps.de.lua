translation "steps" "de" {
  title    = "Stufen",
  items    = { up = "Hinauf", down = "Hinab", wind = "Wind", gusts = "Böen", ["end"] = "Ende", count = "Lampen", birds = "Vögel" },
  sections = { "Auf und ab", "Wind" },
  choices  = {
    level = { [0] = "Stufe 0", [1] = "Stufe 1", [1.5] = "Stufe 2" }, yes_no = { [0] = "nein", [1] = "ja" },
    gusts = { [0] = "Stufe 0", [10] = "Stufe 10" }, birds = { [1] = "Stufe 1", [2] = "Stufe 2" },
  },
  scores   = { sum = "Summe" },
}
