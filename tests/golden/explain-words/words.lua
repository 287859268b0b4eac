-- Every kind of condition, so that each is told once as yes, as no and as undecided.
instrument "words" { title = "Words", version = "1.0.0", language = "en", licence = { text = "free" } }

choices "effort" { [0] = "none", [1] = "some", [2] = "much" }
item "fever" { text = "Fever?",    choices = yes_no }
item "lift"  { text = "Lifting",   choices = "effort" }
item "stiff" { text = "Stiffness", scale = { 0, 10, low = "none", high = "worst" }, blank_because = "declined" }
item "age"   { text = "Age",       number = { min = 0, max = 120 } }
item "since" { text = "Since",     date = true }
item "areas" { text = "Where?",    tick_all = { { code = "n", value = 1, text = "neck" }, { code = "b", value = 2, text = "low back" } } }
item "words" { text = "In words",  written = true }
item "chill" { text = "Chills?",   choices = yes_no, show_when = answer "fever":is "yes" }

score "both" { title = "Both", sum_of = { "lift", "stiff" } }
bands "both" { band(0, 5, "mild"), band(6, 12, "severe") }

local function say(id, condition) rule(id) { level = "info", when = condition, say = "Told." } end
say("yes-no",   answer "fever":is "yes")
say("not",      answer "lift":is_not "none")
say("least",    answer "lift":at_least(2))
say("most",     answer "stiff":at_most(3))
say("above",    answer "age":above(50))
say("day",      answer "since":below "2024-01-01")
say("ticked",   answer "areas":includes "low back")
say("answered", answered "words")
say("blank",    blank "words")
say("hidden",   answer "chill":is "yes")
say("score",    result "both":between(6, 9))
say("band",     result "both":band_is "severe")
say("fires",    rule "day":fires())
say("two",      at_least_of(2, { answer "fever":is "yes", answer "lift":is "much", answer "age":above(50) }))
say("none",     none { answer "fever":is "yes", answer "age":above(50) })
