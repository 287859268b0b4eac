instrument "weight" { title = "Weight", version = "1.0.0", language = "en", licence = { text = "free" } }
item "kilos" { text = "Weight", number = { min = 0, max = 300, decimals = 1 } }
score "index" { title = "Weight", sum_of = { "kilos" }, decimals = 1 }
