-- stops: bytes that are not UTF-8 text
-- Half a letter.
item "a" { text = "A", help = "\xc3" }
