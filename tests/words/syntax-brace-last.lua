-- The last closing brace is missing.
-- expect error line 7: the { that opens here is never closed: a } is missing before the end of the file [syntax]
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
  title = "Sum",
  sum_of = { "wash", "lift" },
