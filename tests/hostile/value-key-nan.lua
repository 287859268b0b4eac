-- stops: NaN
-- A number that is none as a name.
item "a" { [0 / 0] = 1 }
