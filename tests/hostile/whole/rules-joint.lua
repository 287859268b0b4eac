-- stops: nothing could be proved
-- Rules whose proof has more states than can be gone through.
instrument "rules-joint" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local names, sums = {}, {}
for i = 1, 40 do
  item("i" .. i) { text = "T", number = { min = 0, max = 1000000 } }
  names[i] = "i" .. i
end
for i = 1, 40 do
  score("s" .. i) { title = "S", sum_of = names, weights = { ["i" .. i] = 7 * i } }
  sums[i] = result("s" .. i):above(1000 * i)
end
rule "r" { level = "info", when = all(sums), say = "S" }
rule "never" { level = "info", when = all { answer "a":is(1), answer "a":is(2) }, say = "S" }
