-- A scale with ends that are not whole.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", scale = { 0.5, 10 } }
-- expect: item 'wash': scale wants two rising whole numbers less than 120 apart, as { 0, 10 } [out-of-range]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
