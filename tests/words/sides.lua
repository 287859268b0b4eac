-- One item for each side.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "grip" { text = "Grip", number = { min = 0, max = 90, unit = "kg" }, sides = true, column = { left = "gl", right = "gr" } }
score "side" { title = "Difference", difference_of = { "grip_left", "grip_right" } }
-- expect: nothing wrong found
