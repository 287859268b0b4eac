-- Two answers at once to one question, and a threshold beyond the highest sum: neither can be.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "both" { level = "info", say = "x", when = all { answer "wash":is(0), answer "wash":is(2) } }
-- expect: rule 'both' can never fire: no answer sheet makes it yes [rule-never]
rule "beyond" { level = "info", say = "x", when = result "total":above(4) }
-- expect: rule 'beyond' can never fire: no answer sheet makes it yes [rule-never]
rule "jointly" { level = "info", say = "x", when = all { result "total":at_least(3), answer "lift":is(0) } }
-- expect: rule 'jointly' can never fire: no answer sheet makes it yes [rule-never]
rule "chained" { level = "info", say = "x", when = all { rule "worst":fires(), answer "wash":at_most(1) } }
-- expect: rule 'chained' can never fire: no answer sheet makes it yes [rule-never]
rule "worst" { level = "info", say = "x", when = result "total":is(4) }
