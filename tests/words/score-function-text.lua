-- A formula in quotation marks.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", of = { "wash", "lift" }, formula = "wash + lift" }
-- expect: score 'total': field 'formula' wants a function, not a text [wrong-kind]
