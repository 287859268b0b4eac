-- stops: the function answered a text, not a number or missing
-- A text that Lua would take for 27.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    return "0x1b"
  end,
}
