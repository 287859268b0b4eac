-- Two conditions one behind the other.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = answer "lift":is(2):is(1),
-- expect: 'is' stands after a whole condition: join two with all { …, … } [condition]
  say = "Take care.",
}
