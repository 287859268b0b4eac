-- A range that cannot be held with as many decimals.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "far" { text = "Far", number = { min = -1000000000000, max = 5, decimals = 9 } }
-- expect: item 'far': number's min or max is too large to be held with decimals = 9 [out-of-range]
score "total" { title = "Far", value_of = "far" }
