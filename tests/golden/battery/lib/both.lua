instrument "both" { title = "Both", version = "2.0.0", language = "en", licence = { text = "free" } }
include "three"
include "back-daily-life" { as = "bdl" }
item "extra" { text = "Extra", scale = { 0, 5 } }
score "grand" { title = "Grand", sum_of = { "three.total", "extra" } }
score "own" { title = "Own", value_of = "extra" }
rule "high" { level = "urgent", when = answer "extra":at_least(4), say = "High." }
