-- stops: the function's answer is not a finite number
-- A number that is none.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return 0 / 0
  end,
}
