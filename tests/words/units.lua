-- Other units of a number.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "a" { text = "A", number = { min = 0, max = 9, unit = "cm", units = { inch = 2.54, cm = 1, foot = 0 } }, scored = false }
-- expect: item 'a': 'cm' is the item's own unit already [id-doubled]
-- expect: item 'a': number's units are written name = how many of the item's own unit it is, as { inch = 2.54 }, above 0 [wrong-kind]
item "b" { text = "B", number = { min = 0, max = 9, units = { inch = 2.54 } }, scored = false }
-- expect: item 'b': number has units but does not say which is its own: add unit = "cm" [field-missing]
