-- An instrument that ships without its words; all of it is invented.
instrument "steps" {
  title = "Steps on a stair", version = "2.0.0", language = "en", source = "Invented for this test.", licence = { text = "restricted" },
}
choices "level" { [0] = "level 0", [1] = "level 1", [2] = "level 2" }
item "up"   { text = "Going up", choices = "level" }
item "down" { text = "Going down", choices = "level" }
item "wind" { text = "Wind", scale = { 0, 10 } }
item "rail" { text = "Rail", choices = yes_no }
score "sum" { title = "Sum", sum_of = { "up", "down", "wind", "rail" }, better = "lower" }
case "calm" { given = { up = 0, down = 0, wind = 0, rail = 0 }, expect = { sum = 0 } }
