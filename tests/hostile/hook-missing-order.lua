-- stops: a missing answer is neither more nor less
-- A missing answer compared.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    if answers.c < 3 then return 1 end
    return 2
  end,
}
