-- stops: stands after a whole condition
-- A condition that is asked for more, and more.
item "a" { text = "A", show_when = answer "b":is(1):is(2):is(3) }
