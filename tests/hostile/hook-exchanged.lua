-- stops: stopped: more than 5,000,000 instructions
-- A function proved to end, with one of its values exchanged for a loop.
local mean = 1
score "s" {
  of = { "a" },
  compute = function(answers)
    mean = function() while true do end end
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return mean(a) end }
