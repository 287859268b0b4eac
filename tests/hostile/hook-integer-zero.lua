-- stops: attempt to divide by zero
-- A whole number divided by nothing.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return 1 // 0
  end,
}
