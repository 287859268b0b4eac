-- stops: is a word of the language and cannot be changed
-- A word replaced for the rest of the file.
item = function() end
