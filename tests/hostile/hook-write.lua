-- stops: answers can be read, not changed
-- An answer changed.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    answers.z = 5
    return answers.a
  end,
}
