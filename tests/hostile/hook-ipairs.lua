-- stops: ipairs takes a list: write ipairs(values(answers))
-- The answers as a list.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    for i, v in ipairs(answers) do return v end
  end,
}
