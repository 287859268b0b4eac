-- stops: the function answered true or false, not a number or missing
-- true.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return answers.a > 0
  end,
}
