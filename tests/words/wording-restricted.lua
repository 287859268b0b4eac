-- Wording that may not be shipped.
instrument "back" { title = "Back", version = "1.0.0", language = "en", licence = { text = "restricted" } }
choices "effort" { [0] = "0", [1] = "Level 1", [2] = "I cannot do it" }
-- expect: item 'wash': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'I cannot do it' [wording-restricted]
item "wash" { text = "Washing and dressing", choices = "effort" }
item "lift" { text = "Lifting a bag from the floor", choices = { [0] = "none", [1] = "level 1" } }
-- expect: item 'lift': the licence is restricted, so its text may have 4 words at most: keep the wording in a file of its own, with wording "back" "en" { … } [wording-restricted]
-- expect: item 'lift': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'none' [wording-restricted]
item "ache" { text = "Ache", scale = { 0, 10 } }
item "out" { text = "Outdoors", choices = yes_no }
item "ill" { text = "Illness", choices = { [0] = "never 0", [1] = "often 1" } }
-- expect: item 'ill': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'often 1' [wording-restricted]
item "two" { text = "Two", choices = { [0] = "very much 0", [1] = "level 1" } }
-- expect: item 'two': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'very much 0' [wording-restricted]
item "end" { text = "End", choices = { [0] = "0", [1] = "1", [2] = "unbearable 2" } }
-- expect: item 'end': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'unbearable 2' [wording-restricted]
score "total" { title = "Sum", sum_of = { "wash", "lift", "ache", "out", "ill", "two", "end" } }
