-- stops: sqrt gives no number here
-- The root of a negative number.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return sqrt(-answers.a)
  end,
}
