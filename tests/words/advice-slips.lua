-- Doses that cannot be, and names that are taken.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "walk" { level = "info", when = answer "wash":is(2), say = "Look." }
advice "walk" { title = "Walk", when = answer "wash":is(1), sessions = { 12, 6 }, minutes = 0, repetitions = { 1, 2, 3 }, steps = "Go.", learn_first = 3 }
-- expect: advice 'walk': the rule on line 7 has this name already; rules and advice need names of their own [id-doubled]
-- expect: advice 'walk': field 'steps' wants a list, not a text; put { } around it [wrong-kind]
-- expect: advice 'walk': field 'learn_first' wants true or false or a text, not a number [wrong-kind]
-- expect: advice 'walk': sessions is a number above 0, or two that rise, as { 5, 10 } [out-of-range]
-- expect: advice 'walk': minutes is a number above 0, or two that rise, as { 5, 10 } [out-of-range]
-- expect: advice 'walk': repetitions is a number above 0, or two that rise, as { 5, 10 } [wrong-kind]
advice "sit" { when = answer "wash":is(1), sessions = { 1, per_month = 3 }, stop_if = { 3 } }
-- expect: advice 'sit' has no field 'title' [field-missing]
-- expect: advice 'sit': unknown field 'per_month' [unknown-field]
-- expect: advice 'sit': stop_if wants a text, not a number [wrong-kind]
rule "other" { level = "info", when = rule "sit":fires(), say = "Look." }
-- expect: rule 'other': 'sit' is advice, not a rule [unknown-name]
