-- An item that says it counts in no score.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "job" { text = "Your work", choices = "effort", scored = false }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
