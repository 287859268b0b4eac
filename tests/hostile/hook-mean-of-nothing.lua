-- stops: mean of nothing
-- A mean of no answers.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return mean({})
  end,
}
