-- stops: more than
-- Translations without end.
for i = 1, 1e9 do translation "a" "de" { title = "T" } end
