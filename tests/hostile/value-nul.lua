-- stops: bytes that are not UTF-8 text
-- A text with an end in its middle.
item "a" { text = "A", help = "a\0b" }
