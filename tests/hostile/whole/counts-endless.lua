-- stops: not finite
-- An answer that counts without end.
instrument "counts-endless" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "c" { text = "C", choices = yes_no, counts_as = { [0] = 0, [1] = 1/0 } }
score "s" { title = "S", sum_of = { "c" } }
