-- The last closing brace is missing.
-- expect error line 10: unexpected symbol at the end: a }, a ) or an end is missing [syntax]
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
  title = "Sum",
  sum_of = { "wash", "lift" },
