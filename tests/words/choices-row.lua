-- A row of choices with mistakes.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" {
  { code = "a", value = 0, text = "No trouble" },
  { code = "b", value = "1", text = "Some trouble" },
-- expect: choices 'effort': a choice is { code = "…", value = number, text = "…" } [wrong-kind]
  { code = "c", valeu = 2, text = "Cannot do it" },
-- expect: choices 'effort': unknown field 'valeu' (did you mean 'value'?) [unknown-field]
  { code = "d", value = 3, text = "Never tried" },
}
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
