-- The instrument "stair": its name stands in this comment, and in one text below.
-- instrument "stair" is how it begins.
local words = { stair = "stair" }
instrument 'stair' {
  title   = "stair",   version = "1.0.0",
	language = "en", licence = { text = "free" }, -- a tab, and no blank line
}
item "up" { text = words.stair, choices = yes_no }
translation('stair')("de") { title = "Stiege", items = { up = "Stiege" }, choices = { yes_no = { [0] = "nein", [1] = "ja" } }, scores = { sum = "Summe" } }
intake "clinic" { instrument = "stair", subject = "stair", columns = { up = "stair" } }
score "sum" { title = "Sum", sum_of = { "up" }, source = "Invented." }
case "stair" { given = { up = "yes" }, expect = { sum = 1 } }
case "none" { given = { up = "no" }, expect = { sum = 0 } }
