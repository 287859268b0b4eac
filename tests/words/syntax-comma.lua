-- A comma is missing between two fields.
instrument "back" {
  title   = "Back"
  version = "1.0.0",
-- expect: '}' expected (to close '{' at line 2) near 'version': is a comma or a closing } missing before it? [syntax]
  language = "en",
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
