-- What becomes of two ticks is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", two_ticks = "higest" }
-- expect: item 'wash': field 'two_ticks' cannot be 'higest' (did you mean 'highest'?) [unknown-name]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
