-- Weights that 64 bits do not hold.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "walk" { text = "Metres", number = { min = 0, max = 100000000000000000 } }
score "total" { title = "Sum", sum_of = { "wash", "lift", "walk" } }
-- expect: score 'total': its weights and decimals are too large to add up exactly [overflow]
