-- A negative weight in a mean.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Mean", mean_of = { "wash", "lift" }, weights = { wash = -1 } }
-- expect: score 'total': the weights of a mean are above 0 [out-of-range]
