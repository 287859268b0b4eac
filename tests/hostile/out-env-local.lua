-- stops: _ENV
-- Other globals for the rest of the file.
local _ENV = {}
item = 1
