-- stops: round: arithmetic on a missing answer
-- A missing answer rounded.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return round(answers.c)
  end,
}
