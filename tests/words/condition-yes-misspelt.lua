-- A yes that is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "fever" { text = "Fever?", choices = yes_no }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "hot" { level = "info", when = answer "fever":is "yess", say = "Hot." }
-- expect: rule 'hot': item 'fever' has no choice 'yess' (did you mean 'yes'?) [unknown-choice]
