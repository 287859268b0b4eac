-- stops: there are not that many in a list
-- More of the highest than there are.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return mean(highest(1e18, values(answers)))
  end,
}
