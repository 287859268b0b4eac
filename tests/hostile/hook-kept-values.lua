-- stops: this answer is no longer available
-- The same for all its values.
local kept
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    kept = answers
    return answers.a
  end,
}
score "u" { of = { "a" }, formula = function(a) return sum(values(kept)) + a end }
