instrument "house" { title = "House", version = "1.0.0", language = "en", licence = { text = "free" } }
include "steps"
