-- A comparison on both sides, and one of a text.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "some" { level = "info", when = 1 < answer "lift" < 3, say = "Some." }
-- expect: '<' cannot be used in a condition: write answer "x":below(n) [operator]
rule "none" { level = "info", when = 3 < "lift", say = "None." }
-- expect: '<' cannot be used in a condition: write answer "x":below(n) [operator]
