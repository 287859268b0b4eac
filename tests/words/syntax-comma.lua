-- A comma is missing between two fields.
instrument "back" {
  title   = "Back"
-- expect: a comma is missing at the end of this line [syntax]
  version = "1.0.0",
  language = "en",
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
