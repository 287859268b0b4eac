-- Pain Catastrophizing Scale: 13 thoughts and feelings about pain, each answered 0 to 4. Numbers only; the wording is a clinic's.
instrument "pcs" {
  title    = "Pain Catastrophizing Scale",
  version  = "1.0.0",
  language = "en",
  recall   = "when in pain",
  measures = "how threatening pain is felt to be",
  source   = "Sullivan MJL, Bishop SR, Pivik J. Psychol Assess 1995;7(4):524-532",
  licence  = {
    text   = "restricted",
    holder = "Michael J. L. Sullivan; licensed and distributed by Mapi Research Trust",
    notice = "The statements are not part of this file. Mapi Research Trust gives the licence and the text.",
    url    = "https://eprovide.mapi-trust.org",
  },
}

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

-- Of blanks the summary of the manual says nothing: a scale with a blank has no score; the others stand.
score "total" {
  title  = "Sum of the 13",
  sum_of = {
    "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12", "q13",
  },
  better = "lower", min = 0, max = 52,
}
score "rumination" {
  title  = "Rumination, 8 to 11",
  sum_of = { "q8", "q9", "q10", "q11" },
  better = "lower", min = 0, max = 16,
}
score "magnification" {
  title  = "Magnification, 6, 7 and 13",
  sum_of = { "q6", "q7", "q13" },
  better = "lower", min = 0, max = 12,
}
score "helplessness" {
  title  = "Helplessness, 1 to 5 and 12",
  sum_of = { "q1", "q2", "q3", "q4", "q5", "q12" },
  better = "lower", min = 0, max = 24,
}

local fernandes = "Fernandes L et al. BMC Musculoskelet Disord 2012;13:111, doi 10.1186/1471-2474-13-111"

change "total" {
  detectable  = { points = 12.8, population = "subacute and chronic low back pain, Norway, 95 % confidence", source = fernandes },
  reliability = { sem = 4.6, population = "subacute and chronic low back pain, Norway", source = fernandes },
}

case "lowest: not at all" {
  given  = { q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0, q8 = 0, q9 = 0, q10 = 0, q11 = 0, q12 = 0, q13 = 0 },
  expect = { total = 0, rumination = 0, magnification = 0, helplessness = 0 },
}

case "highest: all the time" {
  given  = { q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4, q12 = 4, q13 = 4 },
  expect = { total = 52, rumination = 16, magnification = 12, helplessness = 24 },
}

-- github.com/awell-health/awell-score, calculations/pcs.
case "published: awell-score, 21 of 52" {
  given  = { q1 = 0, q2 = 1, q3 = 2, q4 = 3, q5 = 0, q6 = 0, q7 = 1, q8 = 4, q9 = 2, q10 = 1, q11 = 3, q12 = 0, q13 = 4 },
  expect = { total = 21, rumination = 10, magnification = 5, helplessness = 6 },
}

case "published: awell-score, 2 throughout" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2, q12 = 2, q13 = 2 },
  expect = { total = 26, rumination = 8, magnification = 6, helplessness = 12 },
}

-- github.com/MaximeBergevin/qhs, an R package, tests/testthat/helper-pcs.R: one answer throughout, with the three parts.
case "published: qhs, 1 throughout" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1, q11 = 1, q12 = 1, q13 = 1 },
  expect = { total = 13, rumination = 4, magnification = 3, helplessness = 6 },
}

case "published: qhs, 3 throughout" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3, q11 = 3, q12 = 3, q13 = 3 },
  expect = { total = 39, rumination = 12, magnification = 9, helplessness = 18 },
}

case "by hand: 12 belongs to helplessness and 13 to magnification" {
  given  = { q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0, q8 = 0, q9 = 0, q10 = 0, q11 = 0, q12 = 4, q13 = 3 },
  expect = { total = 7, rumination = 0, magnification = 3, helplessness = 4 },
}

case "9 blank: no total and no rumination, the other two stand" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 2, q7 = 2, q8 = 3, q10 = 3, q11 = 3, q12 = 1, q13 = 2 },
  expect = { total = missing, rumination = missing, magnification = 6, helplessness = 6 },
}

case "6 blank: no total and no magnification" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q7 = 2, q8 = 3, q9 = 3, q10 = 3, q11 = 3, q12 = 1, q13 = 2 },
  expect = { total = missing, rumination = 12, magnification = missing, helplessness = 6 },
}

case "12 blank: no total and no helplessness" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 2, q7 = 2, q8 = 3, q9 = 3, q10 = 3, q11 = 3, q13 = 2 },
  expect = { total = missing, rumination = 12, magnification = 6, helplessness = missing },
}
