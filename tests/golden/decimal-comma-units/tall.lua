instrument "tall" { title = "Height", version = "1.0.0", language = "en", licence = { text = "free" } }
item "height" { text = "Height", number = { min = 20, max = 250, unit = "cm", decimals = 1, units = { inch = 2.54 } } }
item "steps" { text = "Steps", number = { min = 0, max = 30000, decimals = 1 }, scored = false }
score "size" { title = "Height", value_of = "height", decimals = 1 }
