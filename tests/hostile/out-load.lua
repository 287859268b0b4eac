-- stops: unknown word 'load'
-- Text made into a function.
local f = load("while true do end")
