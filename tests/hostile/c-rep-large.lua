-- stops: a text has no function 'rep' here
-- Ten gigabytes in one call.
local s = ("x"):rep(1e10)
