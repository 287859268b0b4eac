-- Quebec Back Pain Disability Scale: 20 activities, each answered 0 to 5. Numbers only; the wording is a clinic's.
instrument "quebec" {
  title    = "Quebec Back Pain Disability Scale",
  version  = "1.0.0",
  language = "en",
  recall   = "today",
  measures = "disability through back pain",
  source   = "Kopec JA et al. Spine 1995;20(3):341-352",
  licence  = {
    text   = "restricted",
    holder = "Jacek A. Kopec and others",
    notice = "Printed by permission only: ask the authors, or the publisher of the paper. The activities are not part of this file.",
    url    = "https://www.physio-pedia.com/Quebec_Back_Pain_Disability_Scale",
  },
}

-- The printed order, in its six groups. Lists of the same activities in another order, answered 1 to 5, are in circulation:
-- their answers do not belong here.
section "Bed and rest"
item "q1"  { text = "Item 1",  scale = { 0, 5 } }
item "q2"  { text = "Item 2",  scale = { 0, 5 } }
item "q3"  { text = "Item 3",  scale = { 0, 5 } }

section "Sitting and standing"
item "q4"  { text = "Item 4",  scale = { 0, 5 } }
item "q5"  { text = "Item 5",  scale = { 0, 5 } }
item "q6"  { text = "Item 6",  scale = { 0, 5 } }

section "Walking"
item "q7"  { text = "Item 7",  scale = { 0, 5 } }
item "q8"  { text = "Item 8",  scale = { 0, 5 } }
item "q9"  { text = "Item 9",  scale = { 0, 5 } }

section "Moving"
item "q10" { text = "Item 10", scale = { 0, 5 } }
item "q11" { text = "Item 11", scale = { 0, 5 } }
item "q12" { text = "Item 12", scale = { 0, 5 } }

section "Bending"
item "q13" { text = "Item 13", scale = { 0, 5 } }
item "q14" { text = "Item 14", scale = { 0, 5 } }
item "q15" { text = "Item 15", scale = { 0, 5 } }
item "q16" { text = "Item 16", scale = { 0, 5 } }

section "Heavy things"
item "q17" { text = "Item 17", scale = { 0, 5 } }
item "q18" { text = "Item 18", scale = { 0, 5 } }
item "q19" { text = "Item 19", scale = { 0, 5 } }
item "q20" { text = "Item 20", scale = { 0, 5 } }

-- The form asks that none be skipped, and says nothing of blanks: one blank, no score.
score "total" {
  title  = "Sum of the 20",
  sum_of = {
    "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12",
    "q13", "q14", "q15", "q16", "q17", "q18", "q19", "q20",
  },
  better = "lower", min = 0, max = 100,
}

change "total" {
  detectable = {
    {
      points = 15, population = "back pain, 90 % confidence",
      source = "Davidson M, Keating JL 2002, as printed on the form, scribd.com/doc/75931964",
    },
    {
      points = 15.8, population = "chronic low back pain, multidisciplinary treatment",
      source = "J Clin Epidemiol 2010, doi 10.1016/j.jclinepi.2009.08.029",
    },
    {
      points = 12, population = "chronic low back pain, Italy, 95 % confidence",
      source = "pmc.ncbi.nlm.nih.gov/articles/PMC9980555",
    },
  },
  important  = {
    points = 20, percent = 30, population = "low back pain, by consensus",
    source = "Ostelo RW et al. Spine 2008;33(1):90-94",
  },
}

case "lowest: not hard at all" {
  given  = {
    q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0, q8 = 0, q9 = 0, q10 = 0, q11 = 0, q12 = 0,
    q13 = 0, q14 = 0, q15 = 0, q16 = 0, q17 = 0, q18 = 0, q19 = 0, q20 = 0,
  },
  expect = { total = 0 },
}

case "highest: none can be done" {
  given  = {
    q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5, q11 = 5, q12 = 5,
    q13 = 5, q14 = 5, q15 = 5, q16 = 5, q17 = 5, q18 = 5, q19 = 5, q20 = 5,
  },
  expect = { total = 100 },
}

case "by hand: 1 + 2 + 3 + 4 + 5, four times over, is 60" {
  given  = {
    q1 = 1, q2 = 2, q3 = 3, q4 = 4, q5 = 5, q6 = 1, q7 = 2, q8 = 3, q9 = 4, q10 = 5, q11 = 1, q12 = 2,
    q13 = 3, q14 = 4, q15 = 5, q16 = 1, q17 = 2, q18 = 3, q19 = 4, q20 = 5,
  },
  expect = { total = 60 },
}

case "by hand: three 5, two 4, one 1, the rest 0, is 24" {
  given  = {
    q1 = 5, q2 = 0, q3 = 0, q4 = 4, q5 = 0, q6 = 0, q7 = 0, q8 = 5, q9 = 0, q10 = 0, q11 = 1, q12 = 0,
    q13 = 0, q14 = 4, q15 = 0, q16 = 0, q17 = 0, q18 = 0, q19 = 0, q20 = 5,
  },
  expect = { total = 24 },
}

case "one blank: no score" {
  given  = {
    q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3, q11 = 3, q12 = 3,
    q13 = 3, q14 = 3, q15 = 3, q16 = 3, q17 = 3, q18 = 3, q19 = 3,
  },
  expect = { total = missing },
}
