-- Six mistakes in one file, all told in one run.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { txet = "Washing", choices = "effort" }
-- expect: item 'wash': unknown field 'txet' (did you mean 'text'?) [unknown-field]
item "lift" { text = "Lifting", choices = "efort" }
-- expect: item 'lift': no choices named 'efort' (did you mean 'effort'?) [unknown-name]
item "Walk" { text = "Walking", choices = "effort" }
-- expect: item 'Walk': an id begins with a small letter and goes on with small letters, digits and _ [id-wrong]
score "total" { title = "Sum", sum_of = { "wash", "lift", "Walk" }, needs = 4 }
-- expect: score 'total' needs 4 answers but is made of 3 [out-of-range]
bands "total" { band(0, 2, "low"), band(3, 6, 7) }
-- expect: bands 'total': a band is band(low, high, "label") with two numbers and a text [wrong-kind]
rule "heavy" { level = "cauton", when = answer "lift":is(2), say = "Heavy." }
-- expect: rule 'heavy': field 'level' cannot be 'cauton' (did you mean 'caution'?) [unknown-name]
case "one" { given = { wsh = 1 }, expect = { total = missing } }
-- expect: case 'one': no item named 'wsh' (did you mean 'wash'?) [unknown-name]
