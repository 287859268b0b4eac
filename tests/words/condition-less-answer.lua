-- A comparison with an answer: the rest of the file is still read.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = answer "lift" > 1, say = "Heavy." }
-- expect: '>' cannot be used in a condition: write answer "x":above(n) [operator]
rule "light" { level = "infos", when = answer "lift":is(0), say = "Light." }
-- expect: rule 'light': field 'level' cannot be 'infos' (did you mean 'info'?) [unknown-name]
