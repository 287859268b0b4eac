-- Lower Extremity Functional Scale: 20 activities, each answered 0 to 4; the higher, the better. Numbers only.
instrument "lefs" {
  title    = "Lower Extremity Functional Scale",
  version  = "1.0.0",
  language = "en",
  recall   = "today",
  measures = "what hip, knee, ankle and foot allow",
  source   = "Binkley JM, Stratford PW, Lott SA, Riddle DL. Phys Ther 1999;79(4):371-383",
  licence  = {
    text   = "restricted",
    holder = "Jill Binkley and others; printed by the American Physical Therapy Association",
    notice = "Reprinted by permission only: ask the publisher of the paper. The activities are not part of this file.",
    url    = "https://pubmed.ncbi.nlm.nih.gov/10201543",
  },
}

-- 0: extremely hard or impossible; 4: no difficulty.
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
item "q13" { text = "Item 13", scale = { 0, 4 } }
item "q14" { text = "Item 14", scale = { 0, 4 } }
item "q15" { text = "Item 15", scale = { 0, 4 } }
item "q16" { text = "Item 16", scale = { 0, 4 } }
item "q17" { text = "Item 17", scale = { 0, 4 } }
item "q18" { text = "Item 18", scale = { 0, 4 } }
item "q19" { text = "Item 19", scale = { 0, 4 } }
item "q20" { text = "Item 20", scale = { 0, 4 } }

-- Each activity wants an answer; of blanks the publication's summary says nothing: one blank, no score.
score "total" {
  title  = "Sum of the 20",
  sum_of = {
    "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12",
    "q13", "q14", "q15", "q16", "q17", "q18", "q19", "q20",
  },
  better = "higher", min = 0, max = 80,
}

change "total" {
  detectable = {
    points = 9, population = "leg trouble, outpatients, 90 % confidence",
    source = "Binkley JM et al. Phys Ther 1999;79(4):371-383",
  },
  important  = {
    { points = 9,  population = "leg trouble, outpatients", source = "Binkley JM et al. Phys Ther 1999;79(4):371-383" },
    { points = 9,  population = "leg trouble, physiotherapy, small change", source = "Abbott JH, Schmitt J. doi 10.2519/jospt.2014.5248" },
    { points = 16, population = "leg trouble, physiotherapy, large change", source = "Abbott JH, Schmitt J. doi 10.2519/jospt.2014.5248" },
  },
}

case "lowest: nothing can be done" {
  given  = {
    q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0, q8 = 0, q9 = 0, q10 = 0, q11 = 0, q12 = 0,
    q13 = 0, q14 = 0, q15 = 0, q16 = 0, q17 = 0, q18 = 0, q19 = 0, q20 = 0,
  },
  expect = { total = 0 },
}

case "highest: no difficulty with anything" {
  given  = {
    q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4, q12 = 4,
    q13 = 4, q14 = 4, q15 = 4, q16 = 4, q17 = 4, q18 = 4, q19 = 4, q20 = 4,
  },
  expect = { total = 80 },
}

case "by hand: 0 + 1 + 2 + 3 + 4, four times over, is 40" {
  given  = {
    q1 = 0, q2 = 1, q3 = 2, q4 = 3, q5 = 4, q6 = 0, q7 = 1, q8 = 2, q9 = 3, q10 = 4, q11 = 0, q12 = 1,
    q13 = 2, q14 = 3, q15 = 4, q16 = 0, q17 = 1, q18 = 2, q19 = 3, q20 = 4,
  },
  expect = { total = 40 },
}

-- A case report in BMJ Case Reports, its table 1 (casereports.bmj.com/highwire/markup/238681/expansion): one patient, four times, with
-- every answer and the sum.
case "published: BMJ Case Reports, before the class, 50" {
  given  = {
    q1 = 1, q2 = 2, q3 = 4, q4 = 4, q5 = 4, q6 = 1, q7 = 2, q8 = 3, q9 = 1, q10 = 4, q11 = 4, q12 = 1,
    q13 = 4, q14 = 3, q15 = 3, q16 = 3, q17 = 0, q18 = 3, q19 = 1, q20 = 2,
  },
  expect = { total = 50 },
}

case "published: BMJ Case Reports, after the class, 58" {
  given  = {
    q1 = 3, q2 = 3, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 1, q8 = 4, q9 = 1, q10 = 4, q11 = 4, q12 = 3,
    q13 = 4, q14 = 3, q15 = 4, q16 = 1, q17 = 0, q18 = 0, q19 = 4, q20 = 3,
  },
  expect = { total = 58 },
}

case "published: BMJ Case Reports, 6 months later, 54" {
  given  = {
    q1 = 2, q2 = 3, q3 = 4, q4 = 4, q5 = 4, q6 = 3, q7 = 2, q8 = 4, q9 = 1, q10 = 4, q11 = 4, q12 = 4,
    q13 = 4, q14 = 3, q15 = 4, q16 = 0, q17 = 0, q18 = 0, q19 = 1, q20 = 3,
  },
  expect = { total = 54 },
}

case "published: BMJ Case Reports, 12 months later, 58" {
  given  = {
    q1 = 2, q2 = 3, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 2, q8 = 3, q9 = 2, q10 = 4, q11 = 4, q12 = 2,
    q13 = 3, q14 = 2, q15 = 4, q16 = 2, q17 = 2, q18 = 2, q19 = 2, q20 = 3,
  },
  expect = { total = 58 },
}

-- github.com/gdl-lang/common-clinical-models, gdl2/LEFS.v1.test.yml (openEHR).
case "published: openEHR guideline LEFS, 47 of 80" {
  given  = {
    q1 = 0, q2 = 2, q3 = 2, q4 = 2, q5 = 3, q6 = 4, q7 = 1, q8 = 1, q9 = 3, q10 = 3, q11 = 3, q12 = 1,
    q13 = 3, q14 = 3, q15 = 1, q16 = 2, q17 = 1, q18 = 4, q19 = 4, q20 = 4,
  },
  expect = { total = 47 },
}

case "one blank: no score" {
  given  = {
    q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4, q12 = 4,
    q13 = 4, q14 = 4, q15 = 4, q16 = 4, q17 = 4, q18 = 4, q19 = 4,
  },
  expect = { total = missing },
}
