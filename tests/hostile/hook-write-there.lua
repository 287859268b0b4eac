-- stops: answers can be read, not changed
-- An answer changed that is there.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    answers.a = 5
    return answers.a
  end,
}
