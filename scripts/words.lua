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

-- `include "odi"` is whole as it is, but a { … } may still come: it is recorded when the next sentence begins.
local waiting

local function settle()
  local it = waiting
  waiting = nil
  if not it or it.whole then return end
  it.whole = true
  record(it.word, it.id, it.line)
end

-- `translation "odi" "de" { … }` has a second name: its language.
local function named_twice(self, language)
  local is = kind(language)
  if is == "a text" then
    self.second = language
    return self
  end
  self.whole = true
  if is ~= "something wrong" then
    complain("no-id", self.line, self.word, " '", self.id, "' needs its language in quotes before the { … }, as ",
      self.word, " \"", self.id, "\" \"de\"")
  end
  return wrong
end

function sentence:__call(fields)
  if self.whole then return follow(self) end
  if self.twice and not self.second then return named_twice(self, fields) end
  self.whole = true
  self.fields = " { … }"
  local is = kind(fields)
  if is == "a table" then
    record(self.word, self.id, self.line, fields, self.second)
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

local function begin(word, twice)
  words[word] = function(id)
    settle()
    if not has_name(word, id) then return wrong end
    local new = host.marked({ word = word, id = id, line = line(), whole = false, fields = "" }, sentence)
    new.twice, new.second = twice, false -- every field that is asked for is there: see sentence.__index
    begun[#begun + 1] = new
    return new
  end
end

local with_fields =
  { "instrument", "choices", "item", "score", "bands", "change", "rule", "advice", "withhold", "intake", "profile", "case" }
for i = 1, #with_fields do
  begin(with_fields[i], false)
end
begin("translation", true)
begin("wording", true)

-- Another instrument as a part of this one: include "odi", or include "odi" { as = "back" }.
function words.include(id)
  settle()
  if not has_name("include", id) then return wrong end
  waiting = host.marked({ word = "include", id = id, line = line(), whole = false, fields = "" }, sentence)
  waiting.twice, waiting.second = false, false
  return waiting
end

-- The items that follow stand on one page.
function words.section(title)
  settle()
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
  settle()
  for i = 1, #begun do
    local it = begun[i]
    if not it.whole and it.word == "rule" then
      complain("no-fields", it.line, "rule '", it.id, "' has a name but no { … } after it; as a condition it is ",
        "rule \"", it.id, "\":fires()")
    elseif not it.whole and it.twice and not it.second then
      named_twice(it)
    elseif not it.whole then
      complain("no-fields", it.line, it.word, " '", it.id, "' has a name but no { … } after it")
    end
  end
end
