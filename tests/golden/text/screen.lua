-- A screen with a number, two red flags and a note of less weight.
instrument "screen" { title = "Screen", version = "1.0.0", language = "en", licence = { text = "free" } }
item "ache"   { text = "Ache now", scale = { 0, 10 } }
item "weight" { text = "Weight", number = { min = 0, max = 300, decimals = 1, unit = "kg" }, scored = false }
item "numb"   { text = "New numbness", choices = yes_no }
item "sleep"  { text = "Sleep", scale = { 0, 3 }, optional = true, two_ticks = "lowest" }
score "strain" { title = "Strain", sum_of = { "ache", "sleep" }, better = "lower" }
bands "strain" { band(0, 6, "little"), band(7, 13, "much") }
bands "strain:clinic-b" { band(0, 3, "fine"), band(4, 13, "see again") }
rule "cauda-equina" { level = "emergency", action = "do_not_treat", when = answer "numb":is "yes", say = "Send to an emergency department now." }
rule "too-heavy"    { level = "urgent", when = answer "weight":above(200), say = "Use the strong table." }
rule "offer-rest"   { level = "info", when = answer "ache":at_least(5), say = "Offer rest." }
case "all quiet" { given = { ache = 3, weight = 70.5, numb = "no", sleep = 1 }, expect = { strain = 4, bands = { strain = "little" }, rules = {} } }
