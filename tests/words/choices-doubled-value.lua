-- A value and a code are given to two rows.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" {
-- expect: choices 'effort': the value 1 is given to two choices [choice-doubled]
-- expect: choices 'effort': the code 'b' is given to two choices [choice-doubled]
  { code = "a", value = 0, text = "No trouble" },
  { code = "b", value = 1, text = "Some trouble" },
  { code = "b", value = 1, text = "Cannot do it" },
}
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
