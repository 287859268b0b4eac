-- Legs: three questions, each 0 or 1.
instrument "legs" { title = "Legs", version = "2.2.0", language = "en", licence = { text = "free" } }
item "numb" { text = "Numb?", scale = { 0, 1 } }
item "weak" { text = "Weak?", scale = { 0, 1 } }
item "cold" { text = "Cold?", scale = { 0, 1 }, optional = true }
score "signs" { title = "Signs", sum_of = { "numb", "weak", "cold" }, needs = 2, weights = { numb = 2 } }
rule "look" { level = "caution", when = result "signs":at_least(1), say = "Look." }
