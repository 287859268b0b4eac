-- A scale with its wording behind the ends.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", scale = { 0, 10, "none", "worst" } }
-- expect: item 'wash': scale has two ends; their wording is written low = "none", high = "worst" [wrong-kind]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
