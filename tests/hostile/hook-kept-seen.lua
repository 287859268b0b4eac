-- stops: 'kept' is changed inside a function but belongs to the file
-- A row kept for another function, in the open.
local kept
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    kept = answers
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return kept.a + a end }
