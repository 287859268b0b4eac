-- A number in quotation marks.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, decimals = "1" }
-- expect: score 'total': field 'decimals' wants a number, not a text; write it without quotation marks [wrong-kind]
