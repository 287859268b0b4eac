-- stops: bytes that are not UTF-8 text
-- Half a pair of UTF-16.
item "a" { text = "A", help = "\u{D800}" }
