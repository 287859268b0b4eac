-- stops: unknown word 'pcall'
-- A protected call while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    pcall(function() while true do end end)
    return 1
  end,
}
