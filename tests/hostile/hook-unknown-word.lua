-- stops: unknown word 'meen' (did you mean 'mean'?)
-- A word that does not exist, while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return meen(values(answers))
  end,
}
