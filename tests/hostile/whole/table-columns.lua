-- stops: 5,000,000 instructions
-- A norm table for each of thousands of ages.
instrument "table-columns" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local columns = {}
item "age" { text = "Age", number = { min = 0, max = 5000 } }
for i = 1, 3000 do columns[i] = { by = answer "age":is(i), [0] = 1, [1] = 2 } end
score "t" { title = "T", table_of = "a", table = columns }
