-- STarT Back: sorts low back pain by its risk of staying, to choose the treatment. Constructs only: the wording is Keele's.
instrument "start-back" {
  title    = "STarT Back Screening Tool",
  version  = "1.0.0",
  language = "en",
  recall   = "last 2 weeks",
  measures = "the risk that low back pain stays and disables",
  source   = "Hill JC et al. Arthritis Rheum 2008;59(5):632-641, doi 10.1002/art.23563",
  licence  = {
    text   = "restricted",
    holder = "Keele University",
    notice = "Free for non-commercial use, without a licence; in commercial products only by agreement. No wording here.",
    url    = "https://startback.hfac.keele.ac.uk",
  },
  codes    = { loinc = "91349-1" },
}

item "leg"       { text = "1 Referred pain",   choices = yes_no, codes = { loinc = "91340-0" } }
item "elsewhere" { text = "2 Comorbid pain",   choices = yes_no, codes = { loinc = "91341-8" } }
item "walking"   { text = "3 Walking",         choices = yes_no, codes = { loinc = "91342-6" } }
item "dressing"  { text = "4 Dressing",        choices = yes_no, codes = { loinc = "91343-4" } }
item "fear"      { text = "5 Fear",            choices = yes_no, codes = { loinc = "91344-2" } }
item "worry"     { text = "6 Anxiety",         choices = yes_no, codes = { loinc = "91345-9" } }
item "hopeless"  { text = "7 Catastrophizing", choices = yes_no, codes = { loinc = "91346-7" } }
item "joyless"   { text = "8 Depression",      choices = yes_no, codes = { loinc = "91347-5" } }

-- Five answers, in rising order; the two strongest count.
item "bother" {
  text      = "9 Bothersomeness",
  scale     = { 1, 5 },
  counts_as = { [1] = 0, [2] = 0, [3] = 0, [4] = 1, [5] = 1 },
  codes     = { loinc = "91348-3" },
}

score "total" {
  title  = "Overall score, items 1 to 9",
  sum_of = { "leg", "elsewhere", "walking", "dressing", "fear", "worry", "hopeless", "joyless", "bother" },
  better = "lower", min = 0, max = 9,
  codes  = { loinc = "91351-7" },
}
score "distress" {
  title  = "Distress subscale, items 5 to 9",
  sum_of = { "fear", "worry", "hopeless", "joyless", "bother" },
  better = "lower", min = 0, max = 5,
  codes  = { loinc = "91350-9" },
}

local low    = result "total":at_most(3)
local medium = all { result "total":at_least(4), result "distress":at_most(3) }
local high   = result "distress":at_least(4)
local keele  = "Hill JC et al. 2008; Keele University, keele.ac.uk/sbst/startbacktool/usingandscoring"

rule "low-risk"    { level = "info",    when = low,    say = "Low risk: advice and self-care.",                      source = keele }
rule "medium-risk" { level = "suggest", when = medium, say = "Medium risk: offer physiotherapy.",                    source = keele }
rule "high-risk"   { level = "caution", when = high,   say = "High risk: treat the back and the distress together.", source = keele }

-- The calculator at wikimsk.org, WikiMSK:Calculators/Start_Back: nothing agreed to is 0 and 0, low.
case "lowest, published: WikiMSK, nothing agreed to is 0 and 0, low" {
  given  = { leg = 0, elsewhere = 0, walking = 0, dressing = 0, fear = 0, worry = 0, hopeless = 0, joyless = 0, bother = 1 },
  expect = { total = 0, distress = 0, rules = { "low-risk" }, undecided = {} },
}

case "highest: everything" {
  given  = { leg = 1, elsewhere = 1, walking = 1, dressing = 1, fear = 1, worry = 1, hopeless = 1, joyless = 1, bother = 5 },
  expect = { total = 9, distress = 5, rules = { "high-risk" }, undecided = {} },
}

-- github.com/awell-health/awell-score, start_back_screening_tool: 4 and 0 are medium, 4 and 4 high, 4 and 2 medium. Its test gives
-- the two scores; 4 with 0, and 4 with 4, leave only one sheet each.
case "published: awell-score, total 4 and subscale 0 are medium" {
  given  = { leg = 1, elsewhere = 1, walking = 1, dressing = 1, fear = 0, worry = 0, hopeless = 0, joyless = 0, bother = 1 },
  expect = { total = 4, distress = 0, rules = { "medium-risk" }, undecided = {} },
}

case "published: awell-score, total 4 and subscale 2 are medium" {
  given  = { leg = 1, elsewhere = 0, walking = 1, dressing = 0, fear = 1, worry = 0, hopeless = 0, joyless = 0, bother = 4 },
  expect = { total = 4, distress = 2, rules = { "medium-risk" }, undecided = {} },
}

case "published: awell-score, total 4 and subscale 4 are high" {
  given  = { leg = 0, elsewhere = 0, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 1, joyless = 1, bother = 2 },
  expect = { total = 4, distress = 4, rules = { "high-risk" }, undecided = {} },
}

case "three of nine are low, though bothersomeness is 3" {
  given  = { leg = 1, elsewhere = 0, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 0, joyless = 0, bother = 3 },
  expect = { total = 3, distress = 2, rules = { "low-risk" }, undecided = {} },
}

case "bothersomeness 4 makes it four: medium, as three of five is not yet high" {
  given  = { leg = 0, elsewhere = 1, walking = 0, dressing = 0, fear = 0, worry = 1, hopeless = 1, joyless = 0, bother = 4 },
  expect = { total = 4, distress = 3, rules = { "medium-risk" }, undecided = {} },
}

case "all of the first four and three of the last five: seven, and medium" {
  given  = { leg = 1, elsewhere = 1, walking = 1, dressing = 1, fear = 1, worry = 0, hopeless = 1, joyless = 1, bother = 1 },
  expect = { total = 7, distress = 3, rules = { "medium-risk" }, undecided = {} },
}

case "bothersomeness 5 counts like 4" {
  given  = { leg = 0, elsewhere = 0, walking = 1, dressing = 1, fear = 0, worry = 1, hopeless = 1, joyless = 1, bother = 5 },
  expect = { total = 6, distress = 4, rules = { "high-risk" }, undecided = {} },
}

case "one blank among the last five: no group, and it says so" {
  given  = { leg = 1, elsewhere = 1, walking = 1, dressing = 1, fear = 0, worry = 0, hopeless = 0, joyless = 0 },
  expect = { total = missing, distress = missing, rules = {}, undecided = { "low-risk", "medium-risk", "high-risk" } },
}

case "one blank among the first four: four of the last five are high all the same" {
  given  = { elsewhere = 0, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 1, joyless = 1, bother = 1 },
  expect = { total = missing, distress = 4, rules = { "high-risk" }, undecided = { "low-risk" } },
}

case "one blank among the first four, two of the last five: low or medium stays open" {
  given  = { elsewhere = 1, walking = 0, dressing = 0, fear = 1, worry = 1, hopeless = 0, joyless = 0, bother = 1 },
  expect = { total = missing, distress = 2, rules = {}, undecided = { "low-risk", "medium-risk" } },
}
