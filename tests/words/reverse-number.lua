-- A number without ends is reversed.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "walk" { text = "Minutes", number = { min = 0 } }
score "total" { title = "Sum", sum_of = { "wash", "lift", "walk" }, reverse = { "walk" } }
-- expect: score 'total': 'walk' can be reversed only if it has a min and a max [needs-range]
