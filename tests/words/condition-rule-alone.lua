-- A rule in a condition, without fires.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = answer "lift":is(2), say = "Heavy." }
rule "light" { level = "info", when = none { rule "heavy" }, say = "Light." }
-- expect: rule 'heavy' has a name but no { … } after it; as a condition it is rule "heavy":fires() [no-fields]
