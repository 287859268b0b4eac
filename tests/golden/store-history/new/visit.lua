-- Visit: arms and legs, and what the two say together.
instrument "visit" { title = "Visit", version = "0.3.0", language = "en", licence = { text = "free" } }
include "arms"
include "legs"
rule "both" { level = "urgent", when = all { result "arms.use":above(50), result "legs.signs":at_least(2) }, say = "Look at both." }
