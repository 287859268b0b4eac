instrument "mine" { title = "Mine", version = "1.0.0", language = "en", licence = { text = "free" } }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "sum" { title = "Sum", sum_of = { "a", "b" } }
