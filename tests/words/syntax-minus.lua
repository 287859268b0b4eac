-- A minus as a word processor makes it.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Metres", number = { min = −5, max = 240 } }
-- expect: − is not the - of the keyboard, as a minus must be [syntax]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
