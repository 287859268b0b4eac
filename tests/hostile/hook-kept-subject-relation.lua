-- stops: works only while the file is read
-- A part of a sentence kept, and used while scoring.
local half, part, whole = item "x", answer "x", answer "x":is(1)
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local used = part:is()
    return answers.a
  end,
}
half { text = "X" }
