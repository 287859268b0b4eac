-- A condition that is true.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = true,
-- expect: rule 'heavy': field 'when' wants a condition, not true or false; write answer "item":is(…) rather than a comparison [wrong-kind]
  say = "Take care.",
}
