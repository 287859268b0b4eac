-- A function that writes into a table of the file, and one within it that does.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
local seen = { count = 0 }
score "total" {
  title = "Sum", of = { "wash", "lift" }, unproved = "a test", min = 0, max = 4,
  compute = function(answers)
    local least
    least, seen.count = answers.lift, seen.count + 1
-- expect: 'seen' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
    for i, value in ipairs(values(answers)) do
      local function note() seen[i] = value end
-- expect: 'seen' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
      note()
    end
    return least
  end,
}
