-- A number with its ends written like those of a scale.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Minutes", number = { 0, 240 } }
-- expect: item 'walk': number names its ends, as { min = 0, max = 240 } [wrong-kind]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "short" { level = "info", when = answer "walk":below(10), say = "Short." }
