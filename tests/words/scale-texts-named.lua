-- The ends of a scale with their wording.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", scale = { 0, 10, low = "none", hihg = "worst" } }
-- expect: item 'wash': unknown field 'hihg' (did you mean 'high'?) [unknown-field]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
