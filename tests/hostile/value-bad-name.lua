-- stops: bytes that are not UTF-8 text
-- An id of bad bytes.
item "\xff" { text = "A" }
