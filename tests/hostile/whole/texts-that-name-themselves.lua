-- stops: must stand for an item above
-- A question that quotes itself.
instrument "texts-that-name-themselves" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "t" { text = "{t} {t} {t}", choices = yes_no }
