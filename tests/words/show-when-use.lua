-- A use in show_when is a use.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "pain" { text = "Pain?", choices = yes_no }
item "wash" { text = "Washing", choices = "effort", show_when = answer "pain":is "yes" }
score "total" { title = "Sum", sum_of = { "wash" } }
-- expect: nothing wrong found
