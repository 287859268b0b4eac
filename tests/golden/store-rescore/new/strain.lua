-- Carrying counts twice, kneeling ends at 3, and both the bands and the rules follow.
instrument "strain" { title = "Strain", version = "2.0.0", language = "en", licence = { text = "free" } }
item "climb" { text = "Climbing stairs", scale = { 0, 4 } }
item "carry" { text = "Carrying a bag",  scale = { 0, 4 } }
item "kneel" { text = "Kneeling",        scale = { 0, 3 } }
item "ready" { text = "Ready for more?", choices = yes_no }
score "load" { title = "Load", sum_of = { "climb", "carry", "kneel" }, weights = { carry = 2 } }
bands "load" { band(0, 5, "low"), band(6, 9, "middle"), band(10, 15, "high") }
rule "look" { level = "caution", when = result "load":at_least(10), say = "Look again." }
rule "rest" { level = "urgent", when = answer "climb":at_least(4), say = "Rest." }
advice "stairs" { title = "Stairs, slowly", source = "Invented.", when = all { answer "ready":is "yes", result "load":at_most(5) }, minutes = 5, steps = { "One at a time." }, stop_if = { "It hurts." } }
