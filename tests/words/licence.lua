-- A licence that says neither free nor restricted.
instrument "back" {
  title = "Back", version = "1.0.0", language = "en",
  licence = { text = "fre", holders = "A publisher" },
-- expect: licence: unknown field 'holders' (did you mean 'holder'?) [unknown-field]
-- expect: licence: field 'text' cannot be 'fre' (did you mean 'free'?) [unknown-name]
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
