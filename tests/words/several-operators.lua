-- Operators and other mistakes are told in one run.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, need = 2 }
-- expect: score 'total': unknown field 'need' (did you mean 'needs'?) [unknown-field]
rule "heavy" { level = "info", when = answer "wash":is(2) or answer "lift":is(2), say = "Heavy." }
-- expect: 'or' cannot be used in a condition: write any { …, … } [operator]
