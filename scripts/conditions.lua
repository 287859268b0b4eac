-- The conditions: answer "wash":is(2), any { … } and their kin, as plain tables that C reads.
local host, words = ...
local line, complain, kind, wrong = host.line, host.complain, host.kind, host.wrong

local function condition(fields)
  return host.marked(fields, host.condition)
end

-- `answer "wash"` and `result "index"` are subjects that wait for a relation.
local subject = host.subject
local relations = {}
local names = { "is", "is_not", "at_least", "at_most", "above", "below", "between", "band_is",
  "includes" }

local function relation(name)
  relations[name] = function(self, value, high)
    if not host.is_marked(self, subject) then
      complain("condition", line(), "before ", name, " belongs a colon, as answer \"item\":", name, "(…)")
      return wrong
    end
    if kind(value) == "something wrong" or kind(high) == "something wrong" then return wrong end
    if value == nil or (name == "between" and high == nil) then
      complain("condition", self.line, name, " needs ", name == "between" and "two values" or "a value",
        " in ( )")
      return wrong
    end
    return condition { op = self.op, id = self.id, relation = name, value = value, high = high, line = self.line }
  end
end

for i = 1, #names do
  relation(names[i])
end

function subject:__index(name)
  if relations[name] then return relations[name] end
  local near = host.nearest(name, names)
  complain("unknown-word", self.line, "unknown word '", name, "' after ", self.op, " '", self.id, "'",
    near and " (did you mean '", near, near and "'?)")
  return wrong
end

-- A condition is whole: nothing more can be said of it.
function host.condition.__index(self, name)
  complain("condition", self.line, "'", name, "' stands after a whole condition: join two with all { …, … }")
  return wrong
end

function host.condition.__call(self)
  complain("condition", self.line, "something stands after a whole condition: join two with all { …, … }")
  return wrong
end

local function with_id(op, make)
  words[op] = function(id)
    local is = kind(id)
    if is == "a text" then return make { op = op, id = id, line = line() } end
    if is ~= "something wrong" then complain("no-id", line(), op, " needs a name in quotes, as ", op, ' "name"') end
    return wrong
  end
end

with_id("answer", function(it) return host.marked(it, subject) end)
with_id("result", function(it) return host.marked(it, subject) end)
with_id("answered", condition)
with_id("blank", condition)

-- MORE is what stands behind the { … }, where nothing belongs.
local function joined(op, parts, more, count)
  local is = kind(parts)
  if is == "a table" and more == nil then return condition { op = op, parts = parts, count = count, line = line() } end
  if is ~= "something wrong" then complain("condition", line(), op, " needs { … } with conditions in it") end
  return wrong
end

function words.any(parts, more) return joined("any", parts, more) end
function words.all(parts, more) return joined("all", parts, more) end
function words.none(parts, more) return joined("none", parts, more) end

function words.at_least_of(count, parts, more)
  local is = kind(count)
  if is == "a number" then return joined("at_least_of", parts, more, count) end
  if is ~= "something wrong" then
    complain("condition", line(), "at_least_of needs a number before its { … }, as at_least_of(2, { … })")
  end
  return wrong
end
