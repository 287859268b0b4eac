-- show_when may ask of what stands above.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", show_when = answer "lift":is(2) }
-- expect: item 'wash': show_when can ask only of items above it, and 'lift' is not [show-when]
item "lift" { text = "Lifting", choices = "effort", show_when = answer "lift":is(2) }
-- expect: item 'lift': show_when can ask only of items above it, and 'lift' is not [show-when]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
