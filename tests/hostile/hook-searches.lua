-- stops: stopped: more than 5,000,000 instructions
-- Long texts searched without end.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local s = "aaaaaaaaaaaaaaaa"
    for i = 1, 8 do s = s .. s end
    while true do local found = contains(s, s .. "b") or contains(s, "ab") end
  end,
}
