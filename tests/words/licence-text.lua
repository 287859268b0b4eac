-- A licence as a text.
instrument "back" {
  title = "Back", version = "1.0.0", language = "en",
  licence = "free",
-- expect: instrument 'back': field 'licence' wants a table with names, not a text [wrong-kind]
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
