-- stops: is a word of the language and cannot be changed
-- A word taken away.
mean = nil
