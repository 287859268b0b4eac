-- Choices, bands, rules and cases with the id of an earlier one.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
-- expect: choices 'effort' is there already, on line 3 [id-doubled]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 4, "any") }
bands "total" { band(0, 4, "any") }
-- expect: bands 'total' is there already, on line 9 [id-doubled]
rule "heavy" { level = "info", when = answer "lift":is(2), say = "Heavy." }
rule "heavy" { level = "info", when = answer "lift":is(1), say = "Less heavy." }
-- expect: rule 'heavy' is there already, on line 12 [id-doubled]
case "one" { given = { wash = 1, lift = 1 }, expect = { total = 2 } }
case "one" { given = { wash = 1, lift = 0 }, expect = { total = 1 } }
-- expect: case 'one' is there already, on line 15 [id-doubled]
