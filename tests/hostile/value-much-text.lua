-- stops: all sentences together hold more than 4 MiB of text
-- One long text in each of many sentences.
local s = "0123456789abcdef"
for i = 1, 8 do s = s .. s end
for i = 1, 2000 do item("a" .. i) { text = s } end
