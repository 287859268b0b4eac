-- Mistakes in weights.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, weights = { wash = 0, lfit = 2 } }
-- expect: score 'total': a weight is a number other than 0 with at most 6 decimals [wrong-kind]
-- expect: score 'total': weights names 'lfit', which the score does not use (did you mean 'lift'?) [unknown-name]
