-- between with one value, and with a range that falls.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { level = "info", when = answer "lift":between(1), say = "Heavy." }
-- expect: between needs two values in ( ) [condition]
rule "light" { level = "info", when = answer "lift":between(2, 1), say = "Light." }
-- expect: rule 'light': between's range falls [out-of-range]
