-- A condition behind the braces of any, and two pairs of braces.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = any({ answer "wash":is(2) }, answer "lift":is(2)), say = "Heavy." }
-- expect: any needs { … } with conditions in it [condition]
rule "light" { level = "info", when = all { answer "wash":is(0) } { answer "lift":is(0) }, say = "Light." }
-- expect: something stands after a whole condition: join two with all { …, … } [condition]
