-- STarT Back: sorts back pain by its risk of staying, to choose the treatment. Constructs only: the wording is Keele's.
instrument "start-back" {
  title    = "STarT Back Screening Tool",
  version  = "1.0.0",
  language = "en",
  recall   = "last 2 weeks",
  source   = "Hill JC et al. Arthritis Rheum 2008;59(5):632-641",
  licence  = { text = "restricted", holder = "Keele University", notice = "Free for non-commercial use; no wording here." },
}

item "leg"       { text = "1 Referred pain",   choices = yes_no }
item "elsewhere" { text = "2 Comorbid pain",   choices = yes_no }
item "walking"   { text = "3 Walking",         choices = yes_no }
item "dressing"  { text = "4 Dressing",        choices = yes_no }
item "fear"      { text = "5 Fear",            choices = yes_no }
item "worry"     { text = "6 Anxiety",         choices = yes_no }
item "hopeless"  { text = "7 Catastrophizing", choices = yes_no }
item "joyless"   { text = "8 Depression",      choices = yes_no }
item "bother"    { text = "9 Bothersomeness",  scale = { 1, 5 }, counts_as = { [1] = 0, [2] = 0, [3] = 0, [4] = 1, [5] = 1 } }

score "total" {
  title  = "Overall score, items 1 to 9",
  sum_of = { "leg", "elsewhere", "walking", "dressing", "fear", "worry", "hopeless", "joyless", "bother" },
  better = "lower", min = 0, max = 9,
}
score "distress" {
  title  = "Psychosocial subscale, items 5 to 9",
  sum_of = { "fear", "worry", "hopeless", "joyless", "bother" },
  better = "lower", min = 0, max = 5,
}

local low    = result "total":at_most(3)
local medium = all { result "total":at_least(4), result "distress":at_most(3) }
local high   = result "distress":at_least(4)
local hill   = "Hill JC et al. Lancet 2011;378(9802):1560-1571"

rule "low-risk"    { level = "info",    when = low,    say = "Low risk: advice and self-care.",            source = hill }
rule "medium-risk" { level = "suggest", when = medium, say = "Medium risk: offer physiotherapy.",          source = hill }
rule "high-risk"   { level = "caution", when = high,   say = "High risk: treat body and distress together.", source = hill }

-- The published groups: up to 3 of nine is low, 4 and more is medium, 4 of the last five is high whatever the rest.
case "three of nine are low risk, though bothersomeness 3 is marked" {
  given  = { leg = 1, elsewhere = 0, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 0, joyless = 0, bother = 3 },
  expect = { total = 3, distress = 2, rules = { "low-risk" } },
}
case "bothersomeness 4 makes it four: medium, as three of five is not yet high" {
  given  = { leg = 0, elsewhere = 1, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 0, joyless = 0, bother = 4 },
  expect = { total = 4, distress = 3, rules = { "medium-risk" } },
}
case "four of five are high" {
  given  = { leg = 0, elsewhere = 0, walking = 1, dressing = 1, fear = 0, worry = 1, hopeless = 1, joyless = 1, bother = 5 },
  expect = { total = 6, distress = 4, rules = { "high-risk" } },
}
case "one blank among the last five: no group, and it says so" {
  given  = { leg = 1, elsewhere = 1, walking = 1, dressing = 1, fear = 0, worry = 0, hopeless = 0, joyless = 0 },
  expect = { total = missing, distress = missing, rules = {}, undecided = { "low-risk", "medium-risk", "high-risk" } },
}
