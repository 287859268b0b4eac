-- An instrument that ships without its words; all of it is invented.
instrument "steps" {
  title = "Steps on a stair", version = "2.0.0", language = "en", source = "Invented for this test.",
  licence = { text = "restricted", holder = "Stair Research", notice = "Ask before you climb.", url = "https://stairs.example" },
}
choices "level" { [0] = "level 0", [1] = "level 1" }
item "up"   { text = "Going up", choices = "level" }
item "down" { text = "Going down", scale = { 0, 2 } }
item "rail" { text = "Rail", choices = yes_no }
score "sum" { title = "Sum", sum_of = { "up", "down", "rail" }, better = "lower" }
