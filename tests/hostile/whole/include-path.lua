-- stops: an id begins with a small letter
-- A file elsewhere, by its path.
instrument "include-path" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
include "../../../../../../../etc/passwd"
