-- Two ticks are what it is for.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "areas" { text = "Where?", tick_all = "effort", two_ticks = "highest", scored = false }
-- expect: item 'areas': two_ticks has no meaning here; it is for items with one answer [field-unused]
