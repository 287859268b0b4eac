-- stops: only of items above it
-- An item that is shown by itself.
instrument "show-itself" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "t" { text = "T", choices = yes_no, show_when = answer "t":is "yes" }
