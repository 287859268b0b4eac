-- stops: 'mean' is changed inside a function but belongs to the file
-- The same by another function.
local mean = 1
score "s" {
  of = { "a" },
  compute = function(answers)
    mean = function() while true do end end
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return mean(a) end }
