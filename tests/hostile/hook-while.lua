-- stops: stopped: more than 5,000,000 instructions
-- A loop without end while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    while true do end
  end,
}
