-- stops: this answer is no longer available
-- A row kept for another function that has a row of its own.
local box = {}
local function keep(there, answers) there.kept = answers end
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    keep(box, answers)
    return answers.a
  end,
}
score "u" { of = { "a" }, compute = function(answers) return box.kept.a + answers.a end }
