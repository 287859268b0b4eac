-- A closing quotation mark is missing.
-- expect error line 5: a text ends before 'effort': either a quotation mark is missing to its left, or one that stands inside the text is to be written \" [syntax]
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing, choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
