-- Home practice: what was planned for seven days, what was done, what was left out and why.
instrument "home-practice" {
  title    = "Practice at home",
  version  = "1.0.0",
  language = "en",
  intro    = "Think of the last 7 days. Honest answers help more than good ones.",
  recall   = "last 7 days",
  measures = "how much of the home programme was done",
  source   = "Own wording; not a validated instrument. No study tells how much practice is enough.",
  licence  = { text = "free" },
}

choices "pieces" {
  [1] = "Foam roller",
  [2] = "Ball against the wall",
  [3] = "Cat and camel",
  [4] = "Curl-up",
  [5] = "Side plank",
  [6] = "Bird-dog",
  [7] = "Stretching the hips and thighs",
  [8] = "Walking",
}

item "planned"  { text = "On how many days was practice planned?",      number = { min = 1, max = 7, unit = "d" } }
item "days"     { text = "On how many days did you practise?",          number = { min = 0, max = 7, unit = "d" } }
item "minutes"  {
  text   = "How many minutes was that in all?",
  number = { min = 0, max = 1260, unit = "min", units = { hours = 60, h = 60 } },
}
item "done"     { text = "What did you do?", tick_all = "pieces" }
item "left_out" { text = "What was planned and left out?", tick_all = "pieces" }
item "why"      {
  text     = "If anything was left out: why?",
  tick_all = {
    [1] = "No time", [2] = "I forgot", [3] = "It hurt", [4] = "I was not sure how", [5] = "It does not help me",
    [6] = "I was ill or away",
  },
}
item "signs"    {
  text     = "Did you notice any of this during or after it?",
  tick_all = {
    [1] = "Sharp pain, or pain that shoots", [2] = "Numbness",
    [3] = "Tingling that spreads or goes on afterwards", [4] = "Pain that was still stronger the next day",
  },
}

score "practised" { title = "Days of practice, of 7", value_of = "days", unit = "d", better = "higher", min = 0, max = 7 }
score "time"      { title = "Minutes in all", value_of = "minutes", unit = "min", better = "higher", min = 0, max = 1260 }
score "kept"      { title = "Pieces done", value_of = "done", better = "higher", min = 0, max = 8 }
score "omitted"   { title = "Pieces left out", value_of = "left_out", better = "lower", min = 0, max = 8 }

-- More days than planned count as all of them.
score "share" {
  title    = "Share of the planned days, in percent",
  of       = { "days", "planned" },
  formula  = function(days, planned) return min(days / planned, 1) * 100 end,
  unproved = "a quotient; its cases go through the edges",
  decimals = 0, unit = "%", better = "higher", min = 0, max = 100,
}

rule "stop" {
  level  = "caution", action = "ask",
  when   = any {
    answer "signs":includes "Sharp pain, or pain that shoots", answer "signs":includes "Numbness",
    answer "signs":includes "Tingling that spreads or goes on afterwards",
  },
  say    = "Sharp or shooting pain, numbness, or tingling that spreads or stays: stop, and ask a professional.",
  source = "Public advice to patients (weak), as in stop-signs",
}
rule "too-much" {
  level  = "caution", action = "modify",
  when   = answer "signs":includes "Pain that was still stronger the next day",
  say    = "Stronger pain the next day: less of it next time, and have the patient show how it was done.",
  source = "This file's own",
}
rule "less-than-half" {
  level    = "suggest",
  when     = result "share":below(50),
  say      = "Less than half of the planned days: ask why, and make the programme smaller.",
  source   = "This file's own; a half is a choice, not a finding",
  unproved = "it looks at a quotient; its cases go through the edges",
}
rule "show-again" {
  level  = "suggest",
  when   = any { answer "why":includes "It hurt", answer "why":includes "I was not sure how" },
  say    = "It hurt, or it was not clear how: go through it together.",
  source = "This file's own",
}

case "by hand: four of five days, half an hour in all" {
  given  = { planned = 5, days = 4, minutes = 30, done = { 3, 6, 8 }, left_out = "none", why = "none", signs = "none" },
  expect = { practised = 4, time = 30, kept = 3, omitted = 0, share = 80, rules = {}, undecided = {} },
}
case "all there is" {
  given  = {
    planned = 7, days = 7, minutes = "21 h", done = { 1, 2, 3, 4, 5, 6, 7, 8 }, left_out = "none", why = "none",
    signs = "none",
  },
  expect = { practised = 7, time = 1260, kept = 8, omitted = 0, share = 100, rules = {}, undecided = {} },
}
case "nothing" {
  given  = {
    planned = 3, days = 0, minutes = 0, done = "none", left_out = { 1, 2, 3, 4, 5, 6, 7, 8 }, why = { 1, 2 },
    signs = "none",
  },
  expect = { practised = 0, time = 0, kept = 0, omitted = 8, share = 0, rules = { "less-than-half" }, undecided = {} },
}
case "more than planned is all of it" {
  given  = { planned = 3, days = 5, signs = "none", left_out = "none", why = "none" },
  expect = { share = 100, rules = {} },
}
-- Both sides of a half.
case "three of six are a half: no rule" {
  given  = { planned = 6, days = 3, signs = "none", left_out = "none", why = "none" },
  expect = { share = 50, rules = {} },
}
case "by hand: three of seven are 43 percent" {
  given  = { planned = 7, days = 3, signs = "none", left_out = "none", why = "none" },
  expect = { share = 43, rules = { "less-than-half" } },
}
case "pain that shoots"      { given = { signs = { 1 } }, expect = { rules = { "stop" } } }
case "numbness"              { given = { signs = { 2 } }, expect = { rules = { "stop" } } }
case "tingling that spreads" { given = { signs = { 3 } }, expect = { rules = { "stop" } } }
case "stronger pain the next day: less, but go on" { given = { signs = { 4 } }, expect = { rules = { "too-much" } } }
case "it hurt"               { given = { left_out = { 5 }, why = { 3 } }, expect = { omitted = 1, rules = { "show-again" } } }
case "not sure how"          { given = { left_out = { 1 }, why = { 4 } }, expect = { rules = { "show-again" } } }
case "away"                  { given = { left_out = { 1 }, why = { 6 } }, expect = { rules = {} } }
case "it does not help me"   { given = { left_out = { 1 }, why = { 5 } }, expect = { rules = {} } }
case "no time" { given = { left_out = { 1 }, why = { 1, 2 } }, expect = { rules = {} } }
-- Blanks.
case "how many were planned is blank" {
  given  = { days = 4, minutes = 60, done = { 8 }, left_out = { 1 }, signs = "none" },
  expect = { practised = 4, share = missing, rules = {}, undecided = { "less-than-half", "show-again" } },
}
case "the signs are blank: their rules wait" {
  given  = { planned = 4, days = 4, left_out = "none", why = "none" },
  expect = { share = 100, time = missing, rules = {}, undecided = { "stop", "too-much" } },
}
case "the reason is blank: its rule waits" {
  given  = { planned = 4, days = 4, left_out = { 4 }, signs = "none" },
  expect = { omitted = 1, rules = {}, undecided = { "show-again" } },
}
case "nothing answered" {
  given  = {},
  expect = {
    practised = missing, time = missing, kept = missing, omitted = missing, share = missing, rules = {},
    undecided = { "stop", "too-much", "less-than-half", "show-again" },
  },
}
