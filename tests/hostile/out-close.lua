-- stops: <close>
-- A variable whose end runs a function.
local x <close> = nil
