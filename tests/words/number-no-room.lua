-- A number whose ends are one.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "walk" { text = "Minutes", number = { min = 5, max = 5 }, scored = false }
-- expect: item 'walk': number's min is not below its max [out-of-range]
