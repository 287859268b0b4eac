-- stops: the function answered a table, not a number or missing
-- A table.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return {}
  end,
}
