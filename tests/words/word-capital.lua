-- A word with a capital letter.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
Item "wash" { text = "Washing", choices = "effort" }
-- expect: unknown word 'Item' (did you mean 'item'?) [unknown-word]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
