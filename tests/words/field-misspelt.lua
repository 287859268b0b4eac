-- The name of a field is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { txet = "Washing", choices = "effort" }
-- expect: item 'wash': unknown field 'txet' (did you mean 'text'?) [unknown-field]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
