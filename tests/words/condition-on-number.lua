-- A number answered by a word.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "walk" { text = "Minutes", number = { min = 0, max = 240 } }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "short" { level = "info", when = answer "walk":is "ten", say = "Short." }
-- expect: rule 'short': a number belongs in this condition, not a text [wrong-kind]
