-- QuickDASH: eleven questions on arm, shoulder and hand; at least ten must be answered.
instrument "quickdash" {
  title    = "QuickDASH",
  version  = "1.0.0",
  language = "en",
  recall   = "last week",
  source   = "Beaton DE et al. J Bone Joint Surg Am 2005;87(5):1038-1046",
  licence  = { text = "restricted", holder = "Institute for Work & Health", notice = "Numbers only; wording at dash.iwh.on.ca." },
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

-- (mean − 1) × 25
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

-- By hand, from the published formula.
case "25 of eleven: 25 / 11 = 2.2727, minus 1, times 25" {
  given  = { q1 = 5, q2 = 4, q3 = 3, q4 = 2, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 2, q10 = 1, q11 = 4 },
  expect = { index = 31.8 },
}
case "23 of ten: 2.3, minus 1, times 25" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 2, q6 = 3, q7 = 4, q8 = 5, q9 = 3, q10 = 2 },
  expect = { index = 32.5 },
}
case "nine are too few" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 2, q6 = 3, q7 = 4, q8 = 5, q9 = 3 },
  expect = { index = missing },
}
