-- A battery whose stairs are asked twice.
instrument "house" { title = "House", version = "1.0.0", language = "en", licence = { text = "free" } }
include "steps" { as = "front" }
include "steps" { as = "back" }
include "quiet"
item "door" { text = "Door", choices = yes_no, scored = false }
