-- stops: this answer is no longer available
-- The same for all its values.
local box = {}
local function keep(there, answers) there.kept = answers end
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    keep(box, answers)
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return sum(values(box.kept)) + a end }
