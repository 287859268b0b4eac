-- A rule that waits for itself.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "first" { level = "info", when = answer "lift":is(2), say = "First." }
rule "heavy" { level = "info", when = rule "heavy":fires(), say = "Heavy." }
-- expect: rule 'heavy' waits for itself: it could never be decided [rule-circle]
