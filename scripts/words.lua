-- The words of an instrument: each records one sentence, with its name and its line.
local host, words = ...
local line, complain, record, kind, wrong = host.line, host.complain, host.record, host.kind, host.wrong

-- `item "wash"` is a sentence that waits for its { … }.
local sentence = host.sentence
local begun = {}

-- A sentence that is whole takes no more: what follows is the next one, without its word.
local function follow(self)
  complain("unknown-word", self.line, self.word, " '", self.id, "'", self.fields,
    " is whole: the next sentence begins with its word, as item \"name\" { … }")
  return wrong
end

function sentence:__call(fields)
  if self.whole then return follow(self) end
  self.whole = true
  self.fields = " { … }"
  local is = kind(fields)
  if is == "a table" then
    record(self.word, self.id, self.line, fields)
  elseif is ~= "something wrong" then
    complain("no-fields", self.line, self.word, " '", self.id, "' needs { … } after its name, not ", is)
  end
  return self
end

-- `rule "x":fires()` is a condition; every other word has only its { … }.
local function fires(self)
  self.whole = true
  return host.marked({ op = "rule", id = self.id, line = self.line }, host.condition)
end

function sentence:__index(name)
  if self.word == "rule" and name == "fires" then return fires end
  self.whole = true
  if self.word == "rule" then
    complain("unknown-word", self.line, "unknown word '", name, "' after rule '", self.id, "' (did you mean 'fires'?)")
  else
    complain("unknown-word", self.line, self.word, " '", self.id, "' takes { … } and no '", name, "'")
  end
  return wrong
end

local function has_name(word, id)
  local is = kind(id)
  if is == "a text" then return true end
  if is ~= "something wrong" then
    complain("no-id", line(), word, " needs its name in quotes first, as ", word, ' "name"')
  end
  return false
end

local function begin(word)
  words[word] = function(id)
    if not has_name(word, id) then return wrong end
    local new = host.marked({ word = word, id = id, line = line(), whole = false, fields = "" }, sentence)
    begun[#begun + 1] = new
    return new
  end
end

local with_fields = { "instrument", "choices", "item", "score", "bands", "rule", "case" }
for i = 1, #with_fields do
  begin(with_fields[i])
end

-- The items that follow stand on one page.
function words.section(title)
  if not has_name("section", title) then return wrong end
  record("section", title, line())
  return host.marked({ word = "section", id = title, line = line(), whole = true, fields = "" }, sentence)
end

words.yes_no = "yes_no"

function words.band(low, high, label, fields)
  return host.marked({ low = low, high = high, label = label, fields = fields, line = line() }, host.band)
end

-- Called when the file has ended.
return function()
  for i = 1, #begun do
    local it = begun[i]
    if not it.whole and it.word == "rule" then
      complain("no-fields", it.line, "rule '", it.id, "' has a name but no { … } after it; as a condition it is ",
        "rule \"", it.id, "\":fires()")
    elseif not it.whole then
      complain("no-fields", it.line, it.word, " '", it.id, "' has a name but no { … } after it")
    end
  end
end
