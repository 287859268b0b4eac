instrument "broken" { title = "Broken", version = "1.0.0", language = "en" } item "up" { text = "Up", scael = { 0, 1 } }
