-- An item that is answered in two ways.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", scale = { 0, 10 } }
-- expect: item 'wash' has more than one of choices, scale, number, tick_all, date and written: keep one [item-kind]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
