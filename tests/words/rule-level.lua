-- A level that does not exist.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "emergancy", when = answer "lift":is(2), say = "Heavy." }
-- expect: rule 'heavy': field 'level' cannot be 'emergancy' (did you mean 'emergency'?) [unknown-name]
rule "light" { level = "red", when = answer "lift":is(0), say = "Light." }
-- expect: rule 'light': field 'level' cannot be 'red'; it is one of info, suggest, caution, urgent, emergency [unknown-name]
