instrument "grip" { title = "Grip", version = "1.0.0", language = "en", licence = { text = "free" } }
item "left"  { text = "Left hand",  number = { min = 0, max = 90, decimals = 1, unit = "kg" } }
item "right" { text = "Right hand", number = { min = 0, max = 90, decimals = 1, unit = "kg" } }
item "sore"  { text = "Sore while gripping", scale = { 0, 10 } }
score "strength" {
  title = "Strength of both hands", mean_of = { "left", "right" }, decimals = 1, unit = "kg", better = "higher",
  policies = { one = { missing = "prorate", needs = 1 } },
}
score "soreness" { title = "Sore while gripping", value_of = "sore", better = "lower" }
