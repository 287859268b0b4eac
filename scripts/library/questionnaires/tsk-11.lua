-- Tampa Scale for Kinesiophobia, 11 items, each answered 1 to 4; none is turned round. Numbers only; the wording is a clinic's.
instrument "tsk-11" {
  title    = "Tampa Scale for Kinesiophobia, 11 items",
  version  = "1.0.0",
  language = "en",
  measures = "fear of moving and of being hurt again",
  source   = "Woby SR et al. Pain 2005;117(1):137-144, doi 10.1016/j.pain.2005.05.029",
  licence  = {
    text   = "restricted",
    holder = "the authors of the Tampa Scale: R. Miller, S. Kori, D. Todd",
    notice = "No statement that frees the wording was found, so it is not part of this file: ask the authors of the paper.",
    url    = "https://doi.org/10.1016/j.pain.2005.05.029",
  },
}

-- Of the 17 items of the long form these eleven are 1, 2, 3, 5, 6, 7, 10, 11, 13, 15 and 17. The four that the long form turns round
-- (4, 8, 12, 16) are among those left out, so that nothing is turned round here.
item "q1"  { text = "Item 1",  scale = { 1, 4 } }
item "q2"  { text = "Item 2",  scale = { 1, 4 } }
item "q3"  { text = "Item 3",  scale = { 1, 4 } }
item "q4"  { text = "Item 4",  scale = { 1, 4 } }
item "q5"  { text = "Item 5",  scale = { 1, 4 } }
item "q6"  { text = "Item 6",  scale = { 1, 4 } }
item "q7"  { text = "Item 7",  scale = { 1, 4 } }
item "q8"  { text = "Item 8",  scale = { 1, 4 } }
item "q9"  { text = "Item 9",  scale = { 1, 4 } }
item "q10" { text = "Item 10", scale = { 1, 4 } }
item "q11" { text = "Item 11", scale = { 1, 4 } }

score "total" {
  title  = "Sum of the eleven (bands from painful Achilles tendons)",
  sum_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11" },
  better = "lower", min = 11, max = 44,
}

-- Chimenti RL et al. Front Pain Res 2021;2:739051: limits tried on 442 adults with a painful Achilles tendon, not with back pain.
-- The scale itself has none; use them to read a score, not to decide by it.
bands "total" {
  band(11, 22, "minimal",  { level = 1, say = "hardly any fear of moving" }),
  band(23, 28, "low",      { level = 2, say = "a little fear of moving" }),
  band(29, 35, "moderate", { level = 3, say = "some fear of moving" }),
  band(36, 44, "high",     { level = 4, say = "much fear of moving" }),
}

local woby = "Woby SR et al. Pain 2005;117(1):137-144"

change "total" {
  important   = { points = 4, population = "chronic low back pain", source = woby },
  reliability = { sem = 2.54, population = "chronic low back pain", source = woby },
}

case "lowest: strong disagreement throughout" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1, q11 = 1 },
  expect = { total = 11, bands = { total = "minimal" } },
}

case "highest: strong agreement throughout" {
  given  = { q1 = 4, q2 = 4, q3 = 4, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 4, q9 = 4, q10 = 4, q11 = 4 },
  expect = { total = 44, bands = { total = "high" } },
}

case "by hand: 1, 2, 3, 4, and again, then 1, 2, 3, is 26" {
  given  = { q1 = 1, q2 = 2, q3 = 3, q4 = 4, q5 = 1, q6 = 2, q7 = 3, q8 = 4, q9 = 1, q10 = 2, q11 = 3 },
  expect = { total = 26, bands = { total = "low" } },
}

-- github.com/awell-health/awell-score, calculations/tampa, gives the long form: its example has 43 of 68, of which the six items that the
-- short form left out make 16 (4, 8, 12 and 16 turned round are 3, 3, 2 and 2; 9 and 14 are 3 each). 43 - 16 is 27.
case "published: awell-score, the long form's 43 less the six that are left out, 27" {
  given  = { q1 = 1, q2 = 3, q3 = 3, q4 = 2, q5 = 3, q6 = 2, q7 = 2, q8 = 3, q9 = 2, q10 = 3, q11 = 3 },
  expect = { total = 27, bands = { total = "low" } },
}

case "4, 8 and 9 strongly agreed to, the rest not: 20; turned round, as some programs do, it would be 11" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 4, q5 = 1, q6 = 1, q7 = 1, q8 = 4, q9 = 4, q10 = 1, q11 = 1 },
  expect = { total = 20, bands = { total = "minimal" } },
}

case "22 is still minimal" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2 },
  expect = { total = 22, bands = { total = "minimal" } },
}

case "23 is low" {
  given  = { q1 = 3, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2 },
  expect = { total = 23, bands = { total = "low" } },
}

case "28 is still low" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 2, q8 = 2, q9 = 2, q10 = 2, q11 = 2 },
  expect = { total = 28, bands = { total = "low" } },
}

case "29 is moderate" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 2, q9 = 2, q10 = 2, q11 = 2 },
  expect = { total = 29, bands = { total = "moderate" } },
}

case "35 is still moderate" {
  given  = { q1 = 4, q2 = 4, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3, q11 = 3 },
  expect = { total = 35, bands = { total = "moderate" } },
}

case "36 is high" {
  given  = { q1 = 4, q2 = 4, q3 = 4, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3, q11 = 3 },
  expect = { total = 36, bands = { total = "high" } },
}

case "one blank: no score" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = missing },
}
