-- stops: more than 32 tables within tables
-- A translation that holds itself.
local words = {}
words.items = words
translation "a" "de" (words)
