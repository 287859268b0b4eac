-- stops: a text has no function 'find' here
-- A pattern that backtracks for hours.
local s = ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"):find("a*a*a*a*a*a*a*a*a*a*a*a*b")
