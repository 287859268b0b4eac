-- stops: that is this file itself
-- An instrument that includes itself.
instrument "include-itself" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
include "include-itself"
