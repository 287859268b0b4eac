-- Invented, to be followed by a later version of itself.
instrument "strain" { title = "Strain", version = "1.0.0", language = "en", licence = { text = "free" } }
item "climb" { text = "Climbing stairs", scale = { 0, 4 } }
item "carry" { text = "Carrying a bag",  scale = { 0, 4 } }
item "kneel" { text = "Kneeling",        scale = { 0, 4 } }
item "ready" { text = "Ready for more?", choices = yes_no }
score "load" { title = "Load", sum_of = { "climb", "carry", "kneel" } }
bands "load" { band(0, 4, "low"), band(5, 8, "middle"), band(9, 12, "high") }
rule "look" { level = "caution", when = result "load":at_least(9), say = "Look again." }
rule "wait" { level = "info", when = answer "ready":is "no", say = "Wait." }
