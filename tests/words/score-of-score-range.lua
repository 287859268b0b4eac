-- A percentage of a sum whose range nobody states: bounds would not do.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
score "twice" { title = "Share", percent_of = { "total", "wash" } }
-- expect: score 'twice' uses 'total', which has no min and max [needs-range]
