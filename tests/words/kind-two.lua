-- A date cannot be written as well.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "begun" { text = "Since when?", date = true, written = true, scored = false }
-- expect: item 'begun' has more than one of choices, scale, number, tick_all, date and written: keep one [item-kind]
