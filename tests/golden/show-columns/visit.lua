instrument "visit" { title = "Visit", version = "1.0.0", language = "en", licence = { text = "free" } }
item "fever" { text = "Fever?", choices = yes_no, scored = false }
include "knee" { as = "left" }
