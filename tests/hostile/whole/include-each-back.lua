-- stops: includes this file again
-- The other of the two that include each other.
instrument "include-each-back" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
include "include-each-other"
