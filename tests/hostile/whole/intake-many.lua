-- stops: 5,000,000 instructions
-- An export with thousands of visits.
instrument "intake-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local visits, columns = {}, { a = "A" }
for i = 1, 4000 do visits["v" .. i] = { suffix = "_" .. i, columns = columns } end
intake "c" { instrument = "intake-many", subject = "s", visits = visits }
