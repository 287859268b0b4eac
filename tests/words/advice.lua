-- A plan with a dose.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
advice "walk" { title = "Walk", when = result "total":above(1), unless = answer "wash":is(2), sessions = { 6, 12, per_week = { 1, 3 } }, minutes = 20, steps = { "Go." }, stop_if = { "It hurts." }, learn_first = true }
-- expect: nothing wrong found
