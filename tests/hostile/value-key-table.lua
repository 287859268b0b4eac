-- stops: stands where a name or a number belongs
-- A table as a name.
item "a" { [{}] = 1 }
