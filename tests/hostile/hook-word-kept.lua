-- stops: works only while the file is read
-- The same by a name of its own.
local declare = item
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    declare "x" { text = "X" }
    return 1
  end,
}
