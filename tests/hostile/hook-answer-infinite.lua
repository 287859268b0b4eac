-- stops: the function's answer is not a finite number
-- A number without end.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return 1 / 0
  end,
}
