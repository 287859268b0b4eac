-- A licence that does not say what it allows.
instrument "back" {
  title = "Back", version = "1.0.0", language = "en",
  licence = { holder = "A publisher" },
-- expect: licence does not say what it allows: add text = "free" or text = "restricted" [field-missing]
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
