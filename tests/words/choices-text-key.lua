-- Words as the values of choices.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { none = "No trouble", some = "Some trouble" }
-- expect: choices 'effort': a choice is [number] = "text" [wrong-kind]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
