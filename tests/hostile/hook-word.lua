-- stops: 'item' works only while the file is read
-- An item declared while scoring.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    item "x" { text = "X" }
    return 1
  end,
}
