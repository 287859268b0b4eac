-- STarT Back: nine questions that sort back pain by its risk of staying. Names and numbers only: its wording is Keele's.
instrument "start-back" {
  title    = "STarT Back Screening Tool",
  version  = "1.0.0",
  language = "en",
  recall   = "last 2 weeks",
  source   = "Hill JC et al. Arthritis Rheum 2008;59(5):632-641",
  licence  = {
    text   = "restricted",
    holder = "Keele University",
    notice = "Free for non-commercial use; the wording is not part of this file.",
    url    = "https://startback.hfac.keele.ac.uk",
  },
}

item "leg"       { text = "1 Referred pain",   choices = yes_no }
item "elsewhere" { text = "2 Comorbid pain",   choices = yes_no }
item "walking"   { text = "3 Walking",         choices = yes_no }
item "dressing"  { text = "4 Dressing",        choices = yes_no }
item "fear"      { text = "5 Fear",            choices = yes_no }
item "worry"     { text = "6 Anxiety",         choices = yes_no }
item "hopeless"  { text = "7 Catastrophizing", choices = yes_no }
item "joyless"   { text = "8 Depression",      choices = yes_no }

-- Of its five levels the upper two count.
item "bother" {
  text      = "9 Bothersomeness",
  choices   = { [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4", [5] = "level 5" },
  counts_as = { [1] = 0, [2] = 0, [3] = 0, [4] = 1, [5] = 1 },
}

score "distress" {
  title  = "Psychosocial subscale, items 5 to 9",
  sum_of = { "fear", "worry", "hopeless", "joyless", "bother" },
  better = "lower",
  min    = 0,
  max    = 5,
}

score "total" {
  title  = "Overall score, all nine items",
  sum_of = { "leg", "elsewhere", "walking", "dressing", "distress" },
  better = "lower",
  min    = 0,
  max    = 9,
}

local low    = result "total":at_most(3)
local high   = result "distress":at_least(4)
local medium = all { result "total":at_least(4), result "distress":at_most(3) }

rule "low-risk"    { level = "info",    when = low,    say = "Low risk of lasting disability." }
