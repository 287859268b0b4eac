-- QuickDASH: eleven questions on arm, shoulder and hand; at least ten must be answered. Numbers only; the wording is a clinic's.
instrument "quickdash" {
  title    = "QuickDASH",
  version  = "1.0.0",
  language = "en",
  recall   = "last week",
  measures = "disability and symptoms of arm, shoulder and hand",
  source   = "Beaton DE et al. J Bone Joint Surg Am 2005;87(5):1038-1046",
  licence  = {
    text   = "restricted",
    holder = "Institute for Work & Health",
    notice = "Most uses are free; products sold and software need a licence of the Institute. No wording here.",
    url    = "https://dash.iwh.on.ca/licences",
  },
}

item "q1"  { text = "Item 1",  scale = { 1, 5 } }
item "q2"  { text = "Item 2",  scale = { 1, 5 } }
item "q3"  { text = "Item 3",  scale = { 1, 5 } }
item "q4"  { text = "Item 4",  scale = { 1, 5 } }
item "q5"  { text = "Item 5",  scale = { 1, 5 } }
item "q6"  { text = "Item 6",  scale = { 1, 5 } }
item "q7"  { text = "Item 7",  scale = { 1, 5 } }
item "q8"  { text = "Item 8",  scale = { 1, 5 } }
item "q9"  { text = "Item 9",  scale = { 1, 5 } }
item "q10" { text = "Item 10", scale = { 1, 5 } }
item "q11" { text = "Item 11", scale = { 1, 5 } }

-- The mean of the answered ones, minus 1, times 25. The optional modules for work and for sport are not part of this file.
score "index" {
  title    = "Disability and symptoms",
  mean_of  = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11" },
  needs    = 10, missing = "prorate",
  rescale  = { from = { 1, 5 }, to = { 0, 100 } },
  decimals = 1, better = "lower", min = 0, max = 100,
}

change "index" {
  important = {
    points = 14, population = "tendinitis, arthritis or trapped nerve from forearm to hand, without surgery",
    source = "Sorensen AA et al. J Hand Surg Am 2013;38(4):641-649",
  },
}

case "lowest: no difficulty" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1, q11 = 1 },
  expect = { index = 0 },
}

case "highest: unable" {
  given  = { q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5, q11 = 5 },
  expect = { index = 100 },
}

-- PACIO Sample Data Depot, github.com/paciowg/sample-data-fsh, EX_jd1_questionnaire-quickdash.fsh: one patient, five months.
case "published: PACIO sample data, January, sum 33" {
  given  = { q1 = 3, q2 = 4, q3 = 3, q4 = 2, q5 = 2, q6 = 4, q7 = 3, q8 = 4, q9 = 3, q10 = 2, q11 = 3 },
  expect = { index = 50 },
}

case "published: PACIO sample data, February, sum 30" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 2, q5 = 2, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 2, q11 = 3 },
  expect = { index = 43.2 },
}

case "published: PACIO sample data, March, sum 31" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 2, q5 = 2, q6 = 3, q7 = 3, q8 = 4, q9 = 3, q10 = 2, q11 = 3 },
  expect = { index = 45.5 },
}

case "published: PACIO sample data, April, sum 27" {
  given  = { q1 = 2, q2 = 3, q3 = 2, q4 = 2, q5 = 2, q6 = 3, q7 = 3, q8 = 3, q9 = 2, q10 = 2, q11 = 3 },
  expect = { index = 36.4 },
}

case "published: PACIO sample data, May, sum 25" {
  given  = { q1 = 2, q2 = 3, q3 = 2, q4 = 2, q5 = 2, q6 = 3, q7 = 2, q8 = 3, q9 = 2, q10 = 2, q11 = 2 },
  expect = { index = 31.8 },
}

-- github.com/awell-health/awell-score, calculations/quickdash: ten answered with 1 are 0, nine are no score, eleven with 3 are 50.
case "published: awell-score, ten of eleven answered with 1" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { index = 0 },
}

case "published: awell-score, nine are too few" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1 },
  expect = { index = missing },
}

case "published: awell-score, all in the middle" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3, q11 = 3 },
  expect = { index = 50 },
}

case "one blank: 23 by ten is 2.3, minus 1, times 25" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 2, q6 = 3, q7 = 4, q9 = 5, q10 = 3, q11 = 2 },
  expect = { index = 32.5 },
}

case "27 by ten is 2.7: 42.5, where a blank counted as 1 would give 38.6" {
  given  = { q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 2, q11 = 1 },
  expect = { index = 42.5 },
}
