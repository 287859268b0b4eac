-- show_when asks of answers only.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "sit" { text = "Sitting", choices = "effort", show_when = any { result "total":above(1), rule "r":fires(), answer "wahs":is(1) }, scored = false }
-- expect: item 'sit': show_when can ask only of answers, not of the score 'total' [show-when]
-- expect: item 'sit': show_when cannot ask of a rule, as 'r' is [show-when]
-- expect: item 'sit': no item named 'wahs' (did you mean 'wash'?) [unknown-name]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
