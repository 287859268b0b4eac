-- stops: that instrument has mistakes; see them with: fascia check ./include-each-other.lua
-- Beside two that include each other.
instrument "include-around" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
include "include-each-other"
