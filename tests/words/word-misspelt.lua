-- A word of the language is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
itm "wash" { text = "Washing", choices = "effort" }
-- expect: unknown word 'itm' (did you mean 'item'?) [unknown-word]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
