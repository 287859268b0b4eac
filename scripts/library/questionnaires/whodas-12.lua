-- WHO Disability Assessment Schedule 2.0, twelve items, each 0 to 4. Numbers only: the wording is the WHO's.
instrument "whodas-12" {
  title    = "WHODAS 2.0, 12 items",
  version  = "1.0.0",
  language = "en",
  recall   = "last 30 days",
  measures = "disability through any state of health",
  source   = "Üstün TB et al. Measuring Health and Disability: Manual for WHODAS 2.0. WHO 2010, ISBN 9789241547598",
  licence  = {
    text   = "restricted",
    holder = "World Health Organization",
    notice = "The questions are not part of this file. Clinicians may copy the form for their own patients; other use, also "
          .. "electronic, needs a licence of the WHO, which is free of charge if the use is not commercial.",
    url    = "https://www.who.int",
  },
}

-- Counted 0 to 4, as in Andrews 2009. Others count 1 to 5, the WHO's own page on scoring among them: their totals run from 12 to
-- 60 and are higher by twelve. Never mix the two.
item "q1"  { text = "Item 1",  scale = { 0, 4 } }
item "q2"  { text = "Item 2",  scale = { 0, 4 } }
item "q3"  { text = "Item 3",  scale = { 0, 4 } }
item "q4"  { text = "Item 4",  scale = { 0, 4 } }
item "q5"  { text = "Item 5",  scale = { 0, 4 } }
item "q6"  { text = "Item 6",  scale = { 0, 4 } }
item "q7"  { text = "Item 7",  scale = { 0, 4 } }
item "q8"  { text = "Item 8",  scale = { 0, 4 } }
item "q9"  { text = "Item 9",  scale = { 0, 4 } }
item "q10" { text = "Item 10", scale = { 0, 4 } }
item "q11" { text = "Item 11", scale = { 0, 4 } }
item "q12" { text = "Item 12", scale = { 0, 4 } }

-- Days of the last 30; never part of the score.
local days = { min = 0, max = 30, unit = "d" }
item "h1" { text = "Days, first question",  number = days, optional = true, scored = false }
item "h2" { text = "Days, second question", number = days, optional = true, scored = false }
item "h3" { text = "Days, third question",  number = days, optional = true, scored = false }

-- The simple way: each answer counts as it is. The other way, by item response theory, needs a weight for each answer and is
-- not here. A blank means no total: no rule of the manual was read. Where a clinic wants one, --missing one_blank lets the eleven
-- stand for the twelfth, as a statistician's program does (github.com/lisa-avery/myQmd, R/proms.R).
score "total" {
  title  = "Sum of the twelve, 0 to 48",
  sum_of = {
    "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12",
  },
  policies = {
    one_blank = { missing = "prorate", needs = 11, decimals = 1 },
  },
  better = "lower",
  min    = 0,
  max    = 48,
  source = "WHO, WHODAS 2.0 summary scores, simple; counted 0 to 4 by Andrews G et al. 2009, doi 10.1371/journal.pone.0008343",
}
score "share" {
  title      = "Share of 48, in percent",
  percent_of = {
    "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12",
  },
  decimals   = 1,
  policies   = {
    one_blank = { missing = "prorate", needs = 11, decimals = 1 },
  },
  unit       = "%",
  better     = "lower",
  min        = 0,
  max        = 100,
  source     = "The simple sum, divided by the 48 that are possible",
}

-- There are no bands: none was read in a source of the WHO. Two public tables have gaps or shared edges: no band for raw 10 and
-- 29, two for raw 19.
change "total" {
  detectable = {
    points = 8.6, population = "1988 outpatients with chronic musculoskeletal pain", source = "PMC7649960",
  },
  important  = {
    points = 9, population = "chronic musculoskeletal pain; the estimates of 3.1 to 4.7 cannot be told from chance",
    source = "PMC7649960",
  },
}

-- PACIO (HL7), github.com/paciowg/sample-data-fsh, EX_jd1_questionnaire-whodas.fsh: counted 1 to 5 there, so 12 less here.
case "published: PACIO WHODASExample1, 26 when counted 1 to 5" {
  given  = { q1 = 1, q2 = 2, q3 = 1, q4 = 1, q5 = 2, q6 = 1, q7 = 2, q8 = 0, q9 = 0, q10 = 1, q11 = 1, q12 = 2 },
  expect = { total = 14, share = 29.2 },
}

case "published: PACIO WHODASExample2, 24 when counted 1 to 5" {
  given  = { q1 = 1, q2 = 2, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 2, q8 = 0, q9 = 0, q10 = 1, q11 = 1, q12 = 1 },
  expect = { total = 12, share = 25 },
}

-- build.fhir.org, MII PRO, mii-exa-pro-whodas12-score-simple-sum.
case "published: MII PRO, moderate twelve times is 24" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2, q12 = 2 },
  expect = { total = 24, share = 50 },
}

case "no difficulty at all" {
  given  = { q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0, q8 = 0, q9 = 0, q10 = 0, q11 = 0, q12 = 0 },
  expect = { total = 0, share = 0 },
}

case "the worst of everything" {
  given  = { q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4, q12 = 4 },
  expect = { total = 48, share = 100 },
}

-- Where public tables of bands fail: our result has no band and cannot fall between two.
case "raw 10 is 20.8 percent, which a table with the edges 20 and 21 leaves out" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1, q11 = 0, q12 = 0 },
  expect = { total = 10, share = 20.8 },
}

case "raw 19 is 39.6 percent, which in whole percent is 40 and in two bands of another table" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 1, q9 = 1, q10 = 1, q11 = 1, q12 = 1 },
  expect = { total = 19, share = 39.6 },
}

case "raw 29 is 60.4 percent, between 60 and 61" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2, q12 = 2 },
  expect = { total = 29, share = 60.4 },
}

-- Blanks.
case "one blank: no score" {
  given  = { q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4 },
  expect = { total = missing, share = missing },
}

case "one_blank: 22 of eleven, times 12/11, is 24" {
  policy = "one_blank",
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2 },
  expect = { total = 24, share = 50 },
}

case "one_blank: 21 of eleven is 22.9, and 47.7 percent of 44" {
  policy = "one_blank",
  given  = { q2 = 1, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2, q12 = 2 },
  expect = { total = 22.9, share = 47.7 },
}

case "one_blank: two blanks are too many" {
  policy = "one_blank",
  given  = { q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2, q12 = 2 },
  expect = { total = missing, share = missing },
}

case "5 is not an answer here: the form was counted 1 to 5" {
  given  = { q1 = 5, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1, q11 = 1, q12 = 1 },
  expect = { total = missing, share = missing, findings = 3 },
}
