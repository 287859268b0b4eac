-- stops: the function answered a text, not a number or missing
-- A text that looks like a number.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return "27 "
  end,
}
