-- stops: more than 10000 values in one sentence
-- A pack of words as long as a library.
local items = {}
for i = 1, 10001 do items["i" .. i] = "T" end
wording "a" "en" { items = items }
