local f = function
(a, b) local t = { a; b, c = function() return ... end, [a] = {} } return t.c(t[1], #t, -a ^ 2 // 3) end
function f.a.b:c(...) if ... then return nil elseif a then for k in f do break end else do end end end
local s = "a\
b" .. 'c' .. [==[ ]] ]=] ]==] .. 0x1p4 .. 3. .. .5
f { 1 } "x" [[y]] (f)(1)
