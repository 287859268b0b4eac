instrument "compare" { title = "Compare", version = "1.0.0", language = "en", source = "x", licence = { text = "free" } }
advice "mfr" { title = "Myofascial release", steps = { "Focus: a", "Pressure: b" }, source = "x" }
advice "dtm" { title = "Deep tissue", steps = { "Focus: c" }, source = "x" }
