instrument "two" { title = "Two", version = "1.0.0", language = "en", licence = { text = "free" } }
item "a" { text = "A", scale = { 0, 5 } }
item "b" { text = "B", scale = { 0, 5 } }
score "left"  { title = "Left", sum_of = { "a" } }
score "right" { title = "Right", sum_of = { "b" } }
