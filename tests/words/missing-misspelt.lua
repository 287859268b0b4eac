-- What becomes of blanks is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, needs = 1, missing = "pro-rate" }
-- expect: score 'total': field 'missing' cannot be 'pro-rate' (did you mean 'prorate'?) [unknown-name]
