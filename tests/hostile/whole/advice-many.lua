-- stops: 501 pieces of advice: at most 500
-- More advice than there may be.
instrument "advice-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
for i = 1, 501 do advice("v" .. i) { title = "T", when = answer "a":is(1) } end
