-- A field of another word.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { title = "Washing", choices = "effort" }
-- expect: item 'wash': unknown field 'title' [unknown-field]
-- expect: item 'wash' has no field 'text' [field-missing]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
