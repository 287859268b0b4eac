-- stops: _ENV
-- Other globals for one function.
local function f(_ENV) return item end
f({})
