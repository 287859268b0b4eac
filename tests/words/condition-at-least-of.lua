-- at_least_of more than there are, and without a number.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = at_least_of(3, { answer "wash":is(2), answer "lift":is(2) }), say = "Heavy." }
-- expect: rule 'heavy': at_least_of wants a whole number from 1 to 2, then its parts [out-of-range]
rule "light" { level = "info", when = at_least_of { answer "wash":is(2), answer "lift":is(2) }, say = "Light." }
-- expect: at_least_of needs a number before its { … }, as at_least_of(2, { … }) [condition]
