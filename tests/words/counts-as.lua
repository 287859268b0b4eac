-- What answers count: not what they are.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", counts_as = { [0] = 0, [1] = 5, [2] = 5 } }
score "total" { title = "Sum", sum_of = { "wash" }, min = 0, max = 5 }
-- expect: nothing wrong found
