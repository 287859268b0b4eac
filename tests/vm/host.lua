-- What core/script gives to words.lua and conditions.lua and to functions, written once more and without a sandbox: runs
-- one instrument and prints each sentence, then what each function makes of a few rows. See sheet.c.
-- Globals set before: source, words_source, conditions_source; emit(text) takes a line.
local printed_number, printed

local kinds = {} -- metatable → what a person calls it
local function mark(name)
  local metatable = {}
  kinds[metatable] = name
  return metatable
end
local wrong = setmetatable({}, mark "something wrong")
local missing = setmetatable({}, mark "missing")

local function kind(value)
  local own = type(value) == "table" and kinds[getmetatable(value)]
  local names = { string = "a text", number = "a number", boolean = "true or false", table = "a table", ["nil"] = "nothing",
    ["function"] = "a function" }
  return own or names[type(value)]
end

local last_line = 0
local function line()
  for level = 2, 50 do
    local frame = debug.getinfo(level, "Sl")
    if not frame then break end
    if frame.source == "=instrument" and frame.currentline > 0 then
      last_line = frame.currentline
      break
    end
  end
  return last_line
end

local sheet = {}
local host = {
  line = line, kind = kind, wrong = wrong,
  condition = mark "a condition", subject = mark "a condition", band = mark "a band", sentence = mark "a sentence",
  marked = setmetatable,
  is_marked = function(value, metatable) return getmetatable(value) == metatable end,
  nearest = function() end,
  complain = function(code, at, ...) error(code .. " on line " .. at .. ": " .. table.concat({ ... }, "")) end,
  record = function(word, id, at, fields, second)
    sheet[#sheet + 1] = { word = word, id = id, line = at, fields = fields, second = second }
  end,
}

-- The words of functions. All numbers are floats there, as the program passes doubles.
local scoring = { missing = missing, ipairs = ipairs, exp = math.exp, sqrt = math.sqrt, abs = math.abs, floor = math.floor,
  ceil = math.ceil }
local function list_of(first, ...)
  if type(first) == "table" then return first end
  return { first, ... }
end
local function number(value)
  if type(value) ~= "number" then error("no number") end
  return value
end
function scoring.log(x) return math.log(x) end
function scoring.sum(...)
  local total = 0.0
  for _, value in ipairs(list_of(...)) do total = total + number(value) end
  return total
end
function scoring.mean(...)
  local list = list_of(...)
  if #list == 0 then error("mean of nothing") end
  return scoring.sum(list) / #list
end
function scoring.count(list) return #list end
local function sorted(list)
  local copy = {}
  for i, value in ipairs(list) do copy[i] = number(value) end
  table.sort(copy)
  return copy
end
function scoring.median(...)
  local list = sorted(list_of(...))
  if #list == 0 then error("median of nothing") end
  local middle = #list // 2
  if #list % 2 == 0 then return (list[middle] + list[middle + 1]) / 2 end
  return list[middle + 1]
end
function scoring.highest(how_many, list)
  local all, best = sorted(list), {}
  if how_many < 1 or how_many > #all or how_many % 1 ~= 0 then error("not that many") end
  for i = 1, how_many do best[i] = all[#all + 1 - i] end
  return best
end
function scoring.lowest(how_many, list)
  local all, best = sorted(list), {}
  if how_many < 1 or how_many > #all or how_many % 1 ~= 0 then error("not that many") end
  for i = 1, how_many do best[i] = all[i] end
  return best
end
function scoring.min(...)
  local list = sorted(list_of(...))
  return list[1] or error("min of nothing")
end
function scoring.max(...)
  local list = sorted(list_of(...))
  return list[#list] or error("max of nothing")
end
-- Half away from zero, on the decimal that a person would write.
function scoring.round(x, decimals)
  local text = printed_number(number(x))
  local sign, whole, part = text:match("^(-?)(%d+)%.?(%d*)$")
  decimals = decimals or 0
  if not whole or #part <= decimals then return x end
  local digits = math.tointeger(tonumber(whole .. part:sub(1, decimals)))
  if part:sub(decimals + 1, decimals + 1) >= "5" then digits = digits + 1 end
  return tonumber(sign .. digits .. "e-" .. math.tointeger(decimals))
end
function scoring.contains(text, part) return text:find(part, 1, true) ~= nil end
function scoring.starts_with(text, part) return text:sub(1, #part) == part end
function scoring.trim(text) return (text:gsub("^[ \t]+", ""):gsub("[ \t]+$", "")) end

-- The shortest decimal that reads back.
function printed_number(value)
  if math.type(value) == "integer" then return string.format("%d", value) end
  for places = 0, 15 do
    local text = string.format("%." .. places .. "f", value)
    if tonumber(text) == value then return text end
  end
  return string.format("%.17g", value)
end

local function order(a, b)
  if type(a) ~= type(b) then return type(a) == "number" end
  return a < b
end

function printed(value)
  local is = kind(value)
  if is == "missing" or type(value) == "function" then return type(value) == "function" and "function" or is end
  if type(value) == "number" then return printed_number(value) end
  if type(value) == "string" then return '"' .. value .. '"' end
  if type(value) ~= "table" then return tostring(value) end
  local keys, pieces = {}, {}
  if is == "a band" then -- the program lays the fields of a band beside its edges
    local whole = {}
    for key, part in next, value do
      if key ~= "fields" and key ~= "line" then whole[key] = part end
    end
    for key, part in next, rawget(value, "fields") or {} do whole[key] = part end
    value = whole
  end
  for key in next, value do
    local own = kinds[getmetatable(value)] and (key == "line")
    if not own then keys[#keys + 1] = key end
  end
  table.sort(keys, order)
  for i, key in ipairs(keys) do
    pieces[i] = (type(key) == "number" and printed_number(key) or key) .. "=" .. printed(rawget(value, key))
  end
  return "{" .. table.concat(pieces, ",") .. "}"
end

local loading = { missing = missing, ipairs = ipairs }
for _, name in ipairs { "abs", "ceil", "exp", "floor", "log", "max", "min", "round", "sqrt" } do loading[name] = scoring[name] end
local words = loading
assert(load(conditions_source, "=words", "t"))(host, words)
local finish = assert(load(words_source, "=words", "t"))(host, words)

-- What a function sees changes when the file has been read.
local shown = loading
local env = setmetatable({}, { __index = function(_, name)
  local found = shown[name]
  if found == nil then error("unknown word '" .. name .. "'") end
  return found
end })
assert(load(source, "=instrument", "t", env))()
finish()

for _, it in ipairs(sheet) do
  emit(it.line .. " " .. it.word .. ' "' .. it.id .. '"' .. (it.second and ' "' .. it.second .. '"' or "") .. " " .. printed(it.fields))
end

shown = scoring
for _, it in ipairs(sheet) do
  local fields = it.fields or {}
  local by_name = fields.compute ~= nil
  local called = it.word == "score" and (fields.compute or fields.formula)
  for row = 0, called and 11 or -1 do
    local inputs, answers, present = {}, {}, {}
    for i, name in ipairs(fields.of) do
      local blank = row > 5 and (i + row) % 4 == 0
      inputs[i] = blank and missing or (row * 7 + i * 3) % 6 + 0.0
      answers[name] = inputs[i]
      if not blank then present[#present + 1] = inputs[i] end
    end
    setmetatable(answers, { __index = function() error("no such answer") end })
    scoring.values = function(given)
      if given ~= answers then error("not the answers") end
      local copy = {}
      for i, value in ipairs(present) do copy[i] = value end
      return copy
    end
    local fine, result
    if by_name then fine, result = pcall(called, answers) else fine, result = pcall(called, table.unpack(inputs, 1, #fields.of)) end
    local usable = fine and type(result) == "number" and result == result and result > -math.huge and result < math.huge
    local text = fine and result == missing and "missing" or usable and string.format("%.17g", result) or "unusable"
    emit(it.id .. " row " .. row .. ": " .. text)
  end
end
