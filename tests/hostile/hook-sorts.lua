-- stops: stopped: more than 5,000,000 instructions
-- Long lists sorted without end: each sort is work in C.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local list = {}
    for i = 1, 10000 do list[i] = -i end
    while true do list[1] = median(list) end
  end,
}
