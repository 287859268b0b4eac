-- stops: unknown word '_G'
-- The table of all globals.
_G.item = nil
