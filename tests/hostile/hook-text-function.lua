-- stops: a text has no function 'rep' here
-- A function of texts while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return #(("x"):rep(1e9))
  end,
}
