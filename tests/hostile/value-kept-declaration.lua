-- stops: works only while the file is read
-- Half a sentence kept, and finished while scoring.
local half = item "x"
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    half { text = "X" }
    return 1
  end,
}
half { text = "X" }
