-- stops: a text has no function 'gmatch' here
-- An iterator over a pattern; it could be entered again after "too complex".
for word in ("a b c"):gmatch(".-") do section(word) end
