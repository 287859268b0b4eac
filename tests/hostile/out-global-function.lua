-- stops: 'f' must be local
-- A global function.
function f() end
