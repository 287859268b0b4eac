-- stops: stands where a name or a number belongs
-- true as a name.
item "a" { [true] = 1 }
