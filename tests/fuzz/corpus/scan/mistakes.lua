item "a" { text = "x", text = "y", [1] = 1, [1.0] = 2 }
local x <const>, y <close> = 1 & 2, ~3
if x == 1 and not (y ~= 2) or x < 3 then z = _ENV end
local function mean(a) while a > 1 do a = a >> 1 end repeat local b = a until b <= 3 goto out ::out:: end
