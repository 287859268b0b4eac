-- Names that sides make, and a column for both.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "grip" { text = "Grip", number = { min = 0, max = 90 }, sides = true, column = "g", scored = false }
-- expect: item 'grip' has sides: a column belongs to one of them, as column = { left = "…", right = "…" } [wrong-kind]
item "grip_left" { text = "Grip", number = { min = 0, max = 90 }, scored = false }
-- expect: 'grip_left' is there already: the item on line 4 has sides, and this is one of them [id-doubled]
item "a_rather_long_name_of_it" { text = "Grip", choices = "effort", sides = true, scored = false }
-- expect: item 'a_rather_long_name_of_it': an id has at most 26 characters, its _right among them, so that it can be a column's name [id-wrong]
item "one" { text = "One", choices = "effort", column = { left = "x" }, scored = false }
-- expect: item 'one': a column's name is a text, or a list of texts [wrong-kind]
