-- stops: stopped: a text of more than 8 KiB
-- A text that doubles, while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local s = "x"
    while true do s = s .. s end
  end,
}
