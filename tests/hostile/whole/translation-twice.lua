-- stops: is whole
-- A translation that takes a third name, and a fourth.
instrument "translation-twice" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
translation "translation-twice" "de" "at" "ch" { title = "T" }
