-- stops: more than 10000 values in one sentence
-- Advice as long as a book.
instrument "advice-steps" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local steps = {}
for i = 1, 20000 do steps[i] = "Go." end
advice "v" { title = "T", when = answer "a":is(1), steps = steps }
