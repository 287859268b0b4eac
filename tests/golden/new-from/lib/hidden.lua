local name = "hidden"
instrument(name) { title = "Hidden", version = "1.0.0", language = "en" }
item "up" { text = "Up", choices = yes_no, scored = false }
