-- Two scores without a band.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
-- expect: bands 'total': the score 0 can be reached and has no band (nor has 2) [band-gap]
  band(1, 1, "low"),
  band(3, 4, "high"),
}
