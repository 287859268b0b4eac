-- stops: this answer is no longer available
-- A row kept for another function.
local box = {}
local function keep(there, answers) there.kept = answers end
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    keep(box, answers)
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return box.kept.a + a end }
