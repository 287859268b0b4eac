-- stops: not finite
-- A unit beyond all numbers.
instrument "units-huge" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "n" { text = "N", number = { min = 0, max = 9, unit = "cm", units = { inch = 1e300 } } }
