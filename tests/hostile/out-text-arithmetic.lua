-- stops: arithmetic on a text
-- A text that counts as a number.
local n = "10" + 1
