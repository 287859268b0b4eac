-- Writing has gone, and so have the other ways to score.
instrument "grip" { title = "Grip", version = "1.1", language = "en", licence = { text = "free" } }
item "open"  { text = "Opening a jar",   scale = { 0, 4 } }
item "turn"  { text = "Turning a key",   scale = { 0, 4 } }
score "hand" { title = "Hand", sum_of = { "open", "turn" } }
score "half" { title = "Half", mean_of = { "open", "turn" }, decimals = 1 }
bands "hand" { band(0, 4, "weak"), band(5, 8, "strong") }
