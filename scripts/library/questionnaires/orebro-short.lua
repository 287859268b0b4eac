-- Örebro Musculoskeletal Pain Screening Questionnaire, short form: ten items. Themes and numbers only; the wording is a clinic's.
instrument "orebro-short" {
  title    = "Örebro Musculoskeletal Pain Screening Questionnaire, short form",
  version  = "1.0.0",
  language = "en",
  recall   = "last week, where a time is named",
  measures = "the risk that pain leads to long absence from work",
  source   = "Linton SJ, Nicholas M, MacDonald S. Spine 2011;36(22):1891-1895, doi 10.1097/BRS.0b013e3181f8f775",
  licence  = {
    text   = "restricted",
    holder = "Steven J. Linton and others",
    notice = "The questions are not part of this file: no statement that frees them was found. Ask the authors; "
      .. "a clinic adds them as a file of words (wording).",
    url    = "https://doi.org/10.1097/BRS.0b013e3181f8f775",
  },
}

-- The published order. The first has ten classes of time, from one week at most (1) to more than a year (10).
item "q1"  { text = "1 Duration",           scale = { 1, 10 } }
item "q2"  { text = "2 Pain",               scale = { 0, 10 } }
item "q3"  { text = "3 Light work",         scale = { 0, 10 } }
item "q4"  { text = "4 Sleep",              scale = { 0, 10 } }
item "q5"  { text = "5 Tension",            scale = { 0, 10 } }
item "q6"  { text = "6 Low mood",           scale = { 0, 10 } }
item "q7"  { text = "7 Lasting pain",       scale = { 0, 10 } }
item "q8"  { text = "8 Usual work again",   scale = { 0, 10 } }
item "q9"  { text = "9 Activity and pain",  scale = { 0, 10 } }
item "q10" { text = "10 Work and pain",     scale = { 0, 10 } }

-- 3, 4 and 8 ask for what still goes well: they count turned round, 10 minus the answer.
score "total" {
  title   = "Sum of the ten, three turned round",
  sum_of  = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10" },
  reverse = { "q3", "q4", "q8" },
  better  = "lower", min = 1, max = 100,
}

-- The limit of 50 found 85 % (occupational health) and 83 % (primary care) of those who later had long sick leave.
bands "total" {
  band(1, 49,   "lower risk",  { level = 1, say = "few signs that recovery will be slow" }),
  band(50, 100, "higher risk", { level = 2, say = "some things may slow recovery; let us look at them together" }),
}

rule "higher-risk" {
  level  = "suggest",
  when   = result "total":at_least(50),
  say    = "Higher risk of long sick leave: look at fear, mood and work as well as at the back.",
  source = "Linton SJ, Nicholas M, MacDonald S. Spine 2011;36(22):1891-1895",
}

-- github.com/awell-health/awell-score, orebro/short_version: the least is 1, the most 100; each comes from one sheet only.
case "lowest, published: awell-score, 1" {
  given  = { q1 = 1, q2 = 0, q3 = 10, q4 = 10, q5 = 0, q6 = 0, q7 = 0, q8 = 10, q9 = 0, q10 = 0 },
  expect = { total = 1, bands = { total = "lower risk" }, rules = {} },
}

case "highest, published: awell-score, 100" {
  given  = { q1 = 10, q2 = 10, q3 = 0, q4 = 0, q5 = 10, q6 = 10, q7 = 10, q8 = 0, q9 = 10, q10 = 10 },
  expect = { total = 100, bands = { total = "higher risk" }, rules = { "higher-risk" } },
}

case "all in the middle: 5 each is 50, turned round or not" {
  given  = { q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5 },
  expect = { total = 50, bands = { total = "higher risk" }, rules = { "higher-risk" } },
}

case "49 is still lower" {
  given  = { q1 = 4, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5 },
  expect = { total = 49, bands = { total = "lower risk" }, rules = {} },
}

case "the same ten, with light work a point better: 49" {
  given  = { q1 = 5, q2 = 5, q3 = 6, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5 },
  expect = { total = 49, bands = { total = "lower risk" }, rules = {} },
}

case "turned round: 2 + 6 + (10 - 4) + (10 - 7) + 3 + 1 + 8 + (10 - 9) + 6 + 2 is 38" {
  given  = { q1 = 2, q2 = 6, q3 = 4, q4 = 7, q5 = 3, q6 = 1, q7 = 8, q8 = 9, q9 = 6, q10 = 2 },
  expect = { total = 38, bands = { total = "lower risk" }, rules = {} },
}

case "one blank: no score, and the rule waits" {
  given  = { q1 = 9, q2 = 9, q3 = 1, q4 = 1, q5 = 9, q6 = 9, q7 = 9, q8 = 1, q9 = 9 },
  expect = { total = missing, rules = {}, undecided = { "higher-risk" } },
}
