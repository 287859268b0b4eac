-- A letter outside of a text.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Walking", wählbar = true, choices = "effort" }
-- expect: a letter on this line can stand only in a text, between quotation marks [syntax]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
