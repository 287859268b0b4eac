-- stops: a text has no function 'format' here
-- A number of 350 characters out of five.
local s = ("%99.99f"):format(1e308)
