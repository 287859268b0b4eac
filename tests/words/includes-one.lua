-- includes is for several answers.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "hard" { level = "info", when = answer "wash":includes(2), say = "Look." }
-- expect: rule 'hard': includes is for items with tick_all, and 'wash' has one answer: write answer "wash":is(…) [condition]
rule "sum" { level = "info", when = result "total":includes(2), say = "Look." }
-- expect: rule 'sum': includes belongs to answer "item" where many may be ticked, not to a score [condition]
