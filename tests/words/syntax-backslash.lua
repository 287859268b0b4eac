-- A backslash in a text.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing\dressing", choices = "effort" }
-- expect: invalid escape sequence near '"Washing\d': in a text a \ is written \\ [syntax]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
