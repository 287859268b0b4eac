-- As many decimals as the input has.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "w" { text = "W", number = { min = 0, max = 9, decimals = 1 } }
score "a" { title = "A", value_of = "w", min = 0, max = 9 }
bands "a" { band(0, 4.9, "low"), band(5, 9, "high") }
-- expect: nothing wrong found
