-- Inside a function Lua's own operators are fine.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
  title = "Sum", of = { "wash", "lift" }, unproved = "a test", min = 0, max = 4,
  compute = function(answers)
    if answers.wash >= 2 and not (answers.lift == 0) then return 4 end
    return answers.wash + answers.lift
  end,
}
