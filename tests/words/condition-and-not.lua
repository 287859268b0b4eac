-- and, not.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = not answer "wash":is(2) and answer "lift":is(2),
-- expect: 'not' cannot be used in a condition: write none { … } [operator]
-- expect: 'and' cannot be used in a condition: write all { …, … } [operator]
  say = "Take care.",
}
