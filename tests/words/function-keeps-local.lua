-- A function that adds to a local of the file.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
local total = 0
score "total" {
  title = "Sum", of = { "wash", "lift" }, unproved = "a test", min = 0, max = 4,
  compute = function(answers)
    total = total + answers.wash
-- expect: 'total' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
    return answers.lift
  end,
}
