-- answer without a name.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = answer(lift):is(2),
-- expect: unknown word 'lift' (did you mean "lift", in quotes?) [unknown-word]
  say = "Take care.",
}
