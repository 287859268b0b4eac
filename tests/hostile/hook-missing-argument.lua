-- stops: arithmetic on a missing answer
-- A missing argument multiplied.
score "s" {
  of = { "a", "b", "c" },
  formula = function(a, b, c)
    return a * c
  end,
}
