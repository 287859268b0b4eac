-- stops: no item named 'aa' (did you mean 'a'?)
-- An answer that the score does not read.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return answers.aa
  end,
}
