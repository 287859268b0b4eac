-- stops: the list holds a missing answer
-- A missing answer in a mean.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return mean({ answers.a, answers.c })
  end,
}
