-- A score that uses a later one.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "both" { title = "Sum", sum_of = { "total", "wash" } }
-- expect: score 'both': score 'total' must stand above the score that uses it [score-order]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
