-- An item that does not say how it is answered.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing" }
-- expect: item 'wash' does not say how it is answered: give it choices, scale, number, tick_all, date or written [field-missing]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
