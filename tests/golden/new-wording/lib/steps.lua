-- An instrument that ships without its words, with every kind of answer; all of it is invented.
instrument "steps" {
  title = "Steps \"on\" a stair", version = "2.0.0", language = "en", source = "Invented for this test.",
  licence = { text = "restricted", holder = "Stair Research", notice = "Ask before you climb.\nprint('and do not jump')", url = "https://stairs.example" },
}
choices "level" { [0] = "level 0", [1] = "level 1", [1.5] = "level 2" }
section "Up \\ down"
item "up"    { text = "Going \"up\"", choices = "level" }
item "down"  { text = "Going down", choices = "level" }
section "Wind"
item "wind"  { text = "Wind", scale = { -1, 2 } }
item "gusts" { text = "Gusts", scale = { 0, 10, low = "level 0", high = "level 10" } }
item "end"   { text = "End", choices = yes_no }
item "count" { text = "Lamps", number = { min = 0, max = 9 } }
item "birds" { text = "Birds", tick_all = { [1] = "level 1", [2] = "level 2" } }
score "sum" { title = "Sum", sum_of = { "up", "down", "wind", "gusts", "end", "count", "birds" }, needs = 7 }
case "calm" { given = { up = 0, down = 0, wind = 0, gusts = 0, ["end"] = 0, count = 0, birds = {} }, expect = { sum = 0 } }
