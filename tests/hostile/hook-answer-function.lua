-- stops: the function answered a function, not a number or missing
-- A function.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return mean
  end,
}
