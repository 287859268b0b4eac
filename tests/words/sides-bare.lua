-- The item itself is not there: its sides are.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "grip" { text = "Grip", number = { min = 0, max = 90 }, sides = true, scored = false }
score "best" { title = "Best", value_of = "grip" }
-- expect: score 'best': no item named 'grip' (did you mean 'grip_left'?) [unknown-name]
