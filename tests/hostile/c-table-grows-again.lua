-- stops: stopped: more than 5,000,000 instructions
-- A table that is laid out anew with almost every new key.
local t = {}
for i = 1, 65535 do t[i + 0.5] = true end
while true do
  for i = 1, 100000 do
    t[i + 0.25] = true
    t[i + 0.25] = nil
  end
end
