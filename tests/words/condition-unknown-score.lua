-- The score of a condition is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = result "totl":at_least(2),
-- expect: rule 'heavy': no score named 'totl' (did you mean 'total'?) [unknown-name]
  say = "Take care.",
}
