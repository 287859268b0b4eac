-- A name without quotation marks.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item wash { text = "Washing", choices = "effort" }
-- expect: syntax error near 'wash': a sentence is a word, a name in quotes and { … } [syntax]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
