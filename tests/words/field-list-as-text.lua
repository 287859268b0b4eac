-- One item without braces.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = "wash" }
-- expect: score 'total': field 'sum_of' wants a list, not a text; put { } around it [wrong-kind]
score "other" { title = "Sum", sum_of = { "lift" } }
