-- stops: a sentence was changed before its { … } came
-- Half a sentence whose word is a table.
local half = item "a"
half.word = {}
half { text = "A" }
