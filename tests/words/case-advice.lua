-- Advice in a case.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
advice "walk" { title = "Walk", when = answer "lift":is(1) }
case "one" { given = { wash = 1, lift = 1 }, expect = { advice = { "walk" }, rules = {} } }
case "two" { given = { wash = 1 }, expect = { undecided = { "walk" }, total = missing } }
case "three" { given = { wash = 1 }, expect = { advice = { "r" }, rules = { "walk" }, undecided = { "wlak" } } }
-- expect: case 'three': 'r' is a rule, not advice [unknown-name]
-- expect: case 'three': 'walk' is advice, not a rule [unknown-name]
-- expect: case 'three': no rule named 'wlak' [unknown-name]
case "four" { given = { wash = { 1, 2 } }, expect = { advice = "walk" } }
-- expect: case 'four': 'wash' has one answer, so write wash = number, "text" or missing [wrong-kind]
-- expect: case 'four': advice is a list, as advice = { "walk" } [wrong-kind]
