-- stops: the function answered nothing, not a number or missing
-- No answer.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local x = answers.a
  end,
}
