-- Functional benchmarks: how long one can sit, stand and walk before pain makes one stop. In minutes and metres.
instrument "functional-benchmarks" {
  title    = "Sitting, standing and walking",
  version  = "1.0.0",
  language = "en",
  intro    = "Think of the last days. How long can you do each before pain makes you stop or change position?",
  recall   = "last days",
  measures = "what the back allows in daily life, in minutes and metres",
  source   = "Our own words; not a validated instrument",
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
  [5] = "I stopped before anything hurt",
}

item "sit"       { text = "Sitting on an ordinary chair: how many minutes?", number = minutes, blank_because = why }
item "stand"     { text = "Standing in one place: how many minutes?",        number = minutes, blank_because = why }
item "walk"      { text = "Walking on level ground: how many minutes?",      number = minutes, blank_because = why }
item "walk_far"  { text = "How far is that, in metres?", number = metres, blank_because = why, optional = true }
item "walk_stop" { text = "What makes you stop walking?", tick_all = "stop" }
item "eases"     {
  text      = "Do the legs get better when you sit down or bend forward?", choices = yes_no,
  show_when = any { answer "walk_stop":includes(2), answer "walk_stop":includes(3) },
}
item "aim" {
  text = "What would you like to be able to do again?", written = true, carry = true, optional = true, scored = false,
}

score "sitting" {
  title = "Sitting without stopping", value_of = "sit", unit = "min", better = "higher", min = 0, max = 600,
}
score "standing" {
  title = "Standing without stopping", value_of = "stand", unit = "min", better = "higher", min = 0, max = 600,
}
score "walking" {
  title = "Walking without stopping", value_of = "walk", unit = "min", better = "higher", min = 0, max = 600,
}
score "distance" {
  title = "Walking, how far", value_of = "walk_far", unit = "m", better = "higher", min = 0, max = 30000,
}

-- No figure says which change matters to most people: none with a source was found.
rule "legs-stop-walking" {
  level  = "suggest",
  when   = any { answer "walk_stop":includes(2), answer "walk_stop":includes(3) },
  say    = "The legs stop the walking: examine nerves and pulses.",
  source = "This file's own",
}
rule "legs-ease-bent" {
  level  = "suggest",
  when   = answer "eases":is "yes",
  say    = "The legs recover on sitting or bending: tell a physician, and write it down.",
  source = "This file's own",
}
rule "no-need-to-stop" {
  level  = "info",
  when   = all {
    answer "walk_stop":includes(5),
    any {
      answer "walk_stop":includes(1), answer "walk_stop":includes(2), answer "walk_stop":includes(3),
      answer "walk_stop":includes(4),
    },
  },
  say    = "Stopped before anything hurt, and because of something: ask again.",
  source = "What the answers mean; this file's own",
}

case "an hour, a quarter of an hour, twenty minutes" {
  given  = { sit = 60, stand = 15, walk = 20, walk_far = 1500, walk_stop = { 1 } },
  expect = { sitting = 60, standing = 15, walking = 20, distance = 1500, rules = {}, undecided = {} },
}
case "other units: 1.5 hours, 2 hours, 1 hour, 2 km" {
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
case "before anything hurt, and back pain" {
  given = { walk_stop = { 1, 5 } }, expect = { rules = { "no-need-to-stop" } },
}
case "before anything hurt, and pain in a leg" {
  given = { walk_stop = { 2, 5 }, eases = "no" }, expect = { rules = { "legs-stop-walking", "no-need-to-stop" } },
}
case "before anything hurt, and numb legs" {
  given = { walk_stop = { 3, 5 }, eases = "no" }, expect = { rules = { "legs-stop-walking", "no-need-to-stop" } },
}
case "before anything hurt, and short of breath" {
  given = { walk_stop = { 4, 5 } }, expect = { rules = { "no-need-to-stop" } },
}
case "what stops is blank: all rules wait" {
  given  = { sit = 30 },
  expect = {
    sitting = 30, walking = missing, rules = {},
    undecided = { "legs-stop-walking", "legs-ease-bent", "no-need-to-stop" },
  },
}
