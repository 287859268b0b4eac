-- Published figures of change.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
change "total" {
  detectable = { points = 1, population = "adults", source = "x" },
  important = { { percent = 30, population = "adults", source = "x" }, { final_below = 1, population = "a", source = "x" } },
  worse = { points = 1, population = "adults", source = "x" },
  reliability = { sem = 0.4, population = "adults", source = "x" },
}
-- expect: nothing wrong found
