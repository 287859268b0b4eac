-- stops: stopped: more than 5,000,000 instructions
-- A list that grows while it is read.
local list = { 1 }
while true do
  for i, v in ipairs(list) do list[1] = v + i end
end
