-- An action that does not exist.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", action = "do-not-treat", when = answer "lift":is(2), say = "Heavy." }
-- expect: rule 'heavy': field 'action' cannot be 'do-not-treat' (did you mean 'do_not_treat'?) [unknown-name]
