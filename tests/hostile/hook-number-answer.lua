-- stops: answers are read by name
-- An answer by its position.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return answers[1]
  end,
}
