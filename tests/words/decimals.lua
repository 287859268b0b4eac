-- Decimals that are no small whole number.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Mean", mean_of = { "wash", "lift" }, decimals = 1.5 }
-- expect: score 'total': decimals is a whole number from 0 to 9 [out-of-range]
score "other" { title = "Mean", mean_of = { "wash", "lift" }, decimals = 10 }
-- expect: score 'other': decimals is a whole number from 0 to 9 [out-of-range]
