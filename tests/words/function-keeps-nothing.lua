-- Functions that change only what is their own, under names that the file has too.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
local total, list, i, value = 0, {}, 1, 2
local helper = { list = {} }
for k = 1, 2 do list[k] = k end
total = total + #list + i + value
helper.list[1] = total
function helper.twice(n)
  local function total() return n end
  n = n + total()
  return n
end
function helper:own(n) self, n = nil, 1 return n end
local function sum_up(list)
  local total = 0
  for i, value in ipairs(list) do
    total, value = total + value, i
    list[i] = value
  end
  for i = 1, 2 do i = i + 1 end
  while total < 0 do local value <const>, i = 1, 2 i = value total = total + i end
  repeat local list = { total = total } list.total = 1 until list.total == 1
  if total == 0 then local i = 1 i = i + 1 else local value = 2 value = value + 1 end
  local function add(n) total = total + n end
  add(0)
  return total
end
score "total" {
  title = "Sum", of = { "wash", "lift" }, unproved = "a test", min = 0, max = 4,
  compute = function(answers)
    local own = { list = values(answers), [total] = 1 }
    own.list[1], own.total = answers.wash, total
    helper.own(own, 1)
    return sum_up({ answers.wash, answers.lift })
  end,
}
