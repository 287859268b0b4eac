-- stops: arithmetic on a missing answer
-- A missing answer added.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return answers.a + answers.c
  end,
}
