-- Bands by a name that no score has.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 4, "all") }
bands "total:clinic-b" { band(0, 4, "all") }
case "some" { bands = "clinic-c", given = { wash = 1, lift = 1 }, expect = { total = 2 } }
-- expect: case 'some': no score has bands named 'clinic-c' (did you mean 'clinic-b'?) [unknown-name]
case "other" { bands = { total = "all" }, given = { wash = 1, lift = 1 }, expect = { total = 2 } }
-- expect: case 'other': field 'bands' wants a text, not a table with names [wrong-kind]
