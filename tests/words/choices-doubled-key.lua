-- A value is written twice.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" {
  [0] = "No trouble",
  [1] = "Some trouble",
  [1] = "Cannot do it",
-- expect: field [1] is written twice (first on line 5) [doubled-key]
}
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
