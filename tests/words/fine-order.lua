-- Rules may name each other in any order, and bands may stand above their score.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
bands "total" { band(0, 2, "slight"), band(3, 4, "severe") }
rule "light" { level = "info", when = none { rule "heavy":fires() }, say = "Light." }
rule "heavy" { level = "info", when = result "total":band_is "severe", say = "Heavy." }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
