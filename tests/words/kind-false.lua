-- A kind that is switched off is none.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "begun" { text = "Since when?", date = false, scored = false }
-- expect: item 'begun' does not say how it is answered: give it choices, scale, number, tick_all, date or written [field-missing]
