-- needs is no whole number from 1.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, needs = 1.5 }
-- expect: score 'total': needs is a whole number, at least 1 [out-of-range]
score "other" { title = "Sum", sum_of = { "wash", "lift" }, needs = 0 }
-- expect: score 'other': needs is a whole number, at least 1 [out-of-range]
