-- A score between two bands.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
-- expect: bands 'total': the score 2 can be reached and has no band [band-gap]
  band(0, 1, "low"),
  band(3, 4, "high"),
}
