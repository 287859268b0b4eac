-- One input, two inputs.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "a" { title = "A", value_of = { "wash", "lift" } }
-- expect: score 'a': value_of takes one item or score, not 2 [input-count]
score "b" { title = "B", difference_of = { "wash" } }
-- expect: score 'b': difference_of takes two items or scores, not 1 [input-count]
score "c" { title = "C", table_of = { "wash", "lift" }, table = { [0] = 1 } }
-- expect: score 'c': table_of takes one item or score, not 2 [input-count]
