-- A number where the wording belongs.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = 1, [2] = "Cannot do it" }
-- expect: choices 'effort': a choice is [number] = "text" [wrong-kind]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
