-- stops: a word of the language stands where a value belongs
-- A word as a value.
item "a" { text = "A", help = item }
