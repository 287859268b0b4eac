-- Bands written as tables.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
  { 0, 2, "low" },
-- expect: bands 'total': a list stands where band(low, high, "label") belongs [wrong-kind]
  { 3, 4, "high" },
-- expect: bands 'total': a list stands where band(low, high, "label") belongs [wrong-kind]
}
