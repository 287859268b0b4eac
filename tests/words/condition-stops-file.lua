-- A comparison in the first rule: what only later rules use is not told as unused.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "fever" { text = "Fever?", choices = yes_no }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = result "total" >= 3, say = "Heavy." }
-- expect: '>=' cannot be used in a condition: write answer "x":at_least(n) [operator]
rule "hot" { level = "info", when = answer "fever":is "yes", say = "Hot." }
