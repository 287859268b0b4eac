-- stops: mistakes up to here
-- A million mistakes.
for i = 1, 1000000 do item("a" .. i) (i) end
