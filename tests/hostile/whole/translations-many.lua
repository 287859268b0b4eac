-- stops: more than 4 MiB of text
-- The same long words in hundreds of languages.
instrument "translations-many" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
local long = "0123456789abcdef"
for i = 1, 8 do long = long .. long end
for i = 1, 1500 do translation("translations-many")("x" .. i) { title = long, items = { a = long } } end
