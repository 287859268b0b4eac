-- stops: answers are read by name
-- How many answers there are.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return #answers
  end,
}
