-- Invented, to be followed by a version that lacks much of it.
instrument "grip" { title = "Grip", version = "1.0", language = "en", licence = { text = "free" } }
item "open"  { text = "Opening a jar",   scale = { 0, 4 } }
item "turn"  { text = "Turning a key",   scale = { 0, 4 } }
item "write" { text = "Writing a page",  scale = { 0, 4 } }
score "hand" { title = "Hand", sum_of = { "open", "turn" }, policies = { lenient = { needs = 1, missing = "prorate" } } }
score "pen"  { title = "Pen",  value_of = "write" }
bands "hand" { band(0, 4, "weak"), band(5, 8, "strong") }
bands "hand:clinic" { band(0, 6, "see"), band(7, 8, "fine") }
