instrument "gap" { title = "Gap", version = "1.0.0", language = "en", licence = { text = "free" } }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "sum" { title = "Sum", sum_of = { "a", "b" } }
bands "sum" {
  band(0, 3, "low"),
  band(3, 6, "high"),
  band(9, 12, "never"),
}
