-- stops: stopped: more than 5,000,000 instructions
-- A loop without a loop word, in a formula.
score "s" {
  of = { "a", "b", "c" },
  formula = function(a, b, c)
    ::again::
    goto again
  end,
}
