-- An item asked for as a score, and a score as an answer.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" {
  level = "caution",
  when = any { result "lift":at_least(2), answer "total":at_least(2) },
-- expect: rule 'heavy': 'lift' is an item, not a score: write answer "lift" [unknown-name]
-- expect: rule 'heavy': 'total' is a score, not an item: write result "total" [unknown-name]
  say = "Take care.",
}
