-- Arms: two questions, each 0 to 4.
instrument "arms" { title = "Arms", version = "1.0.0", language = "en", licence = { text = "free" } }
item "lift" { text = "Lifting?", scale = { 0, 4 } }
item "hold" { text = "Holding?", scale = { 0, 4 }, blank_because = "declined" }
score "use" { title = "Use", percent_of = { "lift", "hold" }, needs = 1, missing = "prorate", decimals = 1, unit = "%" }
bands "use" { band(0, 50, "good"), band(50.1, 100, "poor") }
