-- stops: sum takes numbers, not a text
-- A sum of texts.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return sum({ "1", "2" })
  end,
}
