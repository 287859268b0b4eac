-- A colon where an equals sign belongs, before a word.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Walking?", choices: yes_no, scored = false }
-- expect: function arguments expected near ',': behind a colon stands a word with its value, as :is(2); a field is written name = value [syntax]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
