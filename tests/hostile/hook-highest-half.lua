-- stops: there are not that many in a list
-- Two and a half of the highest.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return mean(highest(1.5, values(answers)))
  end,
}
