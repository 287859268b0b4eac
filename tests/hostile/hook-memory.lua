-- stops: stopped: more than 16 MiB of memory
-- A table that only grows, while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local t = {}
    for i = 1, 1e9 do t[i] = i end
    return 1
  end,
}
