-- stops: 501 rules: at most 500
-- More rules than there may be.
instrument "rules-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
for i = 1, 501 do rule("r" .. i) { level = "info", when = answer "a":is(1), say = "S" } end
