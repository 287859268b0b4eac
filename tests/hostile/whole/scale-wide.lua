-- stops: less than 120 apart
-- A scale of a million steps.
instrument "scale-wide" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "w" { text = "W", scale = { 0, 1000000 } }
