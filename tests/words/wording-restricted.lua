-- Wording that may not be shipped.
instrument "back" { title = "Back", version = "1.0.0", language = "en", licence = { text = "restricted" } }
choices "effort" { [0] = "0", [1] = "Level 1", [2] = "I cannot do it" }
-- expect: item 'wash': the licence is restricted, so a choice is written as a number or "level 1", not 'I cannot do it' [wording-restricted]
item "wash" { text = "Washing and dressing", choices = "effort" }
item "lift" { text = "Lifting a bag from the floor", choices = { [0] = "none", [1] = "level 1" } }
-- expect: item 'lift': the licence is restricted, so its text may have 4 words at most: keep the wording in a file of its own, with wording "back" "en" { … } [wording-restricted]
-- expect: item 'lift': the licence is restricted, so a choice is written as a number or "level 1", not 'none' [wording-restricted]
item "ache" { text = "Ache", scale = { 0, 10 } }
item "out" { text = "Outdoors", choices = yes_no }
score "total" { title = "Sum", sum_of = { "wash", "lift", "ache", "out" } }
