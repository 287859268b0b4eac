-- stops: stopped: more than
-- Includes without end.
while true do include "odi" { as = "x" } end
