-- stops: values takes the answers
-- The values of something else.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return sum(values({ 1, 2 }))
  end,
}
