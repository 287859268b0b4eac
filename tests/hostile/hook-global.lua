-- stops: 'last' must be local
-- A global that would live from one response to the next.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    last = answers.a
    return last
  end,
}
