-- stops: exp gives no number here
-- A number too large.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return exp(10000)
  end,
}
