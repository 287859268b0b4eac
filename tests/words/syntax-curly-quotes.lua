-- Quotation marks as a word processor makes them.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item “wash” { text = "Washing", choices = "effort" }
-- expect: “ is not the straight " of the keyboard, as a quotation mark must be [syntax]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
