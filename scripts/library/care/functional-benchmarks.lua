-- Functional benchmarks: how long one can sit, stand and walk without pain. In minutes and metres.
instrument "functional-benchmarks" {
  title    = "Sitting, standing and walking",
  version  = "1.0.0",
  language = "en",
  intro    = "Think of the last days. How long can you do each without pain, or until your usual pain grows?",
  recall   = "last days",
  measures = "what the back allows in daily life, in minutes and metres",
  source   = "Own wording; not a validated instrument. No study tells how much change matters: look at the course of one person.",
  licence  = { text = "free" },
}

local minutes = { min = 0, max = 600, unit = "min", units = { hour = 60, hours = 60, h = 60 } }
local metres  = { min = 0, max = 30000, unit = "m", units = { km = 1000, mile = 1609.344, miles = 1609.344 } }
local why     = { "could not test", "not applicable" }

choices "stop" {
  [1] = "Pain in the back",
  [2] = "Pain in one or both legs",
  [3] = "Numb, heavy or weak legs",
  [4] = "Tired or short of breath",
  [5] = "Nothing: I need not stop",
}

item "sit"       { text = "Sitting on an ordinary chair: how many minutes?", number = minutes, blank_because = why }
item "stand"     { text = "Standing in one place: how many minutes?",        number = minutes, blank_because = why }
item "walk"      { text = "Walking on level ground: how many minutes?",      number = minutes, blank_because = why }
item "walk_far"  { text = "How far is that, in metres, if you know it?", number = metres, blank_because = why, optional = true }
item "walk_stop" { text = "What makes you stop walking in the end?", tick_all = "stop" }
item "eases"     {
  text      = "Do the legs get better when you sit down or bend forward?", choices = yes_no,
  show_when = any { answer "walk_stop":includes "Pain in one or both legs", answer "walk_stop":includes "Numb, heavy or weak legs" },
}
item "aim" {
  text = "What would you like to be able to do again?", written = true, carry = true, optional = true, scored = false,
}

score "sitting" {
  title = "Sitting without pain", value_of = "sit", unit = "min", better = "higher", min = 0, max = 600,
}
score "standing" {
  title = "Standing without pain", value_of = "stand", unit = "min", better = "higher", min = 0, max = 600,
}
score "walking" {
  title = "Walking without pain", value_of = "walk", unit = "min", better = "higher", min = 0, max = 600,
}
score "distance" {
  title = "Walking without pain, how far", value_of = "walk_far", unit = "m", better = "higher", min = 0, max = 30000,
}

-- No figure says which change matters to most people: none with a source was found.
local walking = "Consensus of 279 clinicians on walking and the legs (moderate): Tomkins-Lane C et al. Spine 2016;41(15):1239-1246"

rule "legs-stop-walking" {
  level  = "suggest", source = walking .. ". What to examine is this file's own.",
  when   = any { answer "walk_stop":includes "Pain in one or both legs", answer "walk_stop":includes "Numb, heavy or weak legs" },
  say    = "The legs stop the walking: examine the nerves of the legs and the pulses of the feet.",
}
rule "legs-ease-bent" {
  level  = "suggest", source = walking .. ". To tell a physician is this file's own.",
  when   = answer "eases":is "yes",
  say    = "The legs recover on sitting or bending forward: write it down, and tell a physician.",
}
rule "no-need-to-stop" {
  level  = "info", source = "What the answers mean; this file's own",
  when   = all {
    answer "walk_stop":includes "Nothing: I need not stop",
    any {
      answer "walk_stop":includes "Pain in the back", answer "walk_stop":includes "Pain in one or both legs",
      answer "walk_stop":includes "Numb, heavy or weak legs", answer "walk_stop":includes "Tired or short of breath",
    },
  },
  say    = "Nothing stops the walking, and yet something does: ask again.",
}

case "by hand: an hour, a quarter of an hour, twenty minutes" {
  given  = { sit = 60, stand = 15, walk = 20, walk_far = 1500, walk_stop = { 1 } },
  expect = { sitting = 60, standing = 15, walking = 20, distance = 1500, rules = {}, undecided = {} },
}
case "by hand: other units: 1.5 hours, 2 hours, 1 hour, 2 km" {
  given  = { sit = "1.5 hours", stand = "2 h", walk = "1 hour", walk_far = "2 km", walk_stop = { 4 } },
  expect = { sitting = 90, standing = 120, walking = 60, distance = 2000 },
}
case "nothing at all" {
  given  = { sit = 0, stand = 0, walk = 0, walk_far = 0, walk_stop = { 1 } },
  expect = { sitting = 0, standing = 0, walking = 0, distance = 0, rules = {} },
}
case "the most that can be" {
  given  = { sit = 600, stand = 600, walk = 600, walk_far = 30000, walk_stop = { 5 } },
  expect = { sitting = 600, standing = 600, walking = 600, distance = 30000, rules = {}, undecided = {} },
}
case "sitting could not be tried: the others stand" {
  given  = { sit = "could not test", stand = 10, walk = 5, walk_stop = { 1 } },
  expect = { sitting = missing, standing = 10, walking = 5, distance = missing },
}
case "pain in a leg stops the walking, and sitting does not help" {
  given  = { walk = 5, walk_stop = { 2 }, eases = "no" },
  expect = { walking = 5, rules = { "legs-stop-walking" }, undecided = {} },
}
case "back pain stops the walking: nobody asks whether the legs ease" {
  given = { walk_stop = { 1 }, eases = "yes" }, expect = { rules = {}, undecided = {} },
}
case "pain in a leg that recovers on sitting" {
  given = { walk_stop = { 2 }, eases = "yes" }, expect = { rules = { "legs-stop-walking", "legs-ease-bent" } },
}
case "numb legs that recover on sitting" {
  given  = { walk = 3, walk_stop = { 3 }, eases = "yes" },
  expect = { rules = { "legs-stop-walking", "legs-ease-bent" }, undecided = {} },
}
case "the legs stop the walking; whether they ease is blank" {
  given  = { walk_stop = { 2, 3 } },
  expect = { rules = { "legs-stop-walking" }, undecided = { "legs-ease-bent" } },
}
case "nothing stopped it, and back pain" {
  given = { walk_stop = { 1, 5 } }, expect = { rules = { "no-need-to-stop" } },
}
case "nothing stopped it, and pain in a leg" {
  given = { walk_stop = { 2, 5 }, eases = "no" }, expect = { rules = { "legs-stop-walking", "no-need-to-stop" } },
}
case "nothing stopped it, and numb legs" {
  given = { walk_stop = { 3, 5 }, eases = "no" }, expect = { rules = { "legs-stop-walking", "no-need-to-stop" } },
}
case "nothing stopped it, and short of breath" {
  given = { walk_stop = { 4, 5 } }, expect = { rules = { "no-need-to-stop" } },
}
case "what stops is blank: all rules wait" {
  given  = { sit = 30 },
  expect = {
    sitting = 30, standing = missing, walking = missing, distance = missing, rules = {},
    undecided = { "legs-stop-walking", "legs-ease-bent", "no-need-to-stop" },
  },
}
case "nothing answered" {
  given  = {},
  expect = {
    sitting = missing, standing = missing, walking = missing, distance = missing, rules = {},
    undecided = { "legs-stop-walking", "legs-ease-bent", "no-need-to-stop" },
  },
}
case "only the metres are known" {
  given = { walk_far = 800, walk_stop = { 1 } }, expect = { walking = missing, distance = 800, rules = {}, undecided = {} },
}
