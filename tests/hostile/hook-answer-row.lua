-- stops: the function answered a table, not a number or missing
-- The row itself.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return answers
  end,
}
