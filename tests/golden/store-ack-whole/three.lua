instrument "three" { title = "Three", version = "1.0.0", language = "en", licence = { text = "free" } }
item "one"   { text = "One", scale = { 0, 5 } }
item "two"   { text = "Two", scale = { 0, 5 } }
item "three" { text = "Three", scale = { 0, 5 }, optional = true }
score "total" { title = "Total", sum_of = { "one", "two", "three" } }
