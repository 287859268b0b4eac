-- Kessler Psychological Distress Scale, ten items, each 1 to 5. Numbers only; a clinic adds the wording.
instrument "k10" {
  title    = "K10",
  version  = "1.0.0",
  language = "en",
  recall   = "last 4 weeks",
  measures = "psychological distress, not a diagnosis",
  source   = "Kessler RC et al. Psychol Med 2002;32(6):959-976, doi 10.1017/S0033291702006074",
  licence  = {
    text   = "restricted",
    holder = "Ronald C. Kessler",
    notice = "Use is free and needs no formal permission; cite the paper and show the copyright line of the form.",
    url    = "https://www.hcp.med.harvard.edu/ncs/k6_scales.php",
  },
}

-- Counted 1 to 5, as in Australia; a form that counts 0 to 4 gives totals that are lower by ten.
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

score "total" {
  title    = "Sum of the ten, 10 to 50",
  sum_of   = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10" },
  policies = {
    -- Australia's primary mental health care data set, since 1 November 2021: sum / 9 * 10 with one blank.
    pmhc = { missing = "prorate", needs = 9, decimals = 0 },
  },
  better   = "lower",
  min      = 10,
  max      = 50,
  source   = "Kessler RC et al. 2002; Australian Bureau of Statistics, paper 4817.0.55.001, 2012",
}

-- There are no agreed groups. Two Australian ones are here, each with its name.
bands "total" {
  band(10, 15, "low",       { level = 1, say = "little distress" }),
  band(16, 21, "moderate",  { level = 2, say = "some distress" }),
  band(22, 29, "high",      { level = 3, say = "much distress" }),
  band(30, 50, "very high", { level = 4, say = "very much distress" }),
}
bands "total:meteor-376091" {
  band(10, 19, "low",      { level = 1 }),
  band(20, 24, "mild",     { level = 2 }),
  band(25, 29, "moderate", { level = 3 }),
  band(30, 50, "severe",   { level = 4 }),
}

rule "very-high" {
  level  = "suggest",
  when   = result "total":at_least(30),
  say    = "Very high distress: professional help may be needed. Ask further.",
  source = "Australian Bureau of Statistics, 4817.0.55.001, and National Health Survey notes on the K10",
}

-- pmhc-mds.com, example upload files k10p.csv: five people with the totals that the specification states.
case "published: PMHC example CO401 is 25" {
  given  = { q1 = 1, q2 = 3, q3 = 2, q4 = 4, q5 = 4, q6 = 4, q7 = 4, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 25, bands = { total = "high" }, rules = {}, undecided = {} },
}

case "published: PMHC example CO402 is 30" {
  given  = { q1 = 3, q2 = 5, q3 = 1, q4 = 5, q5 = 2, q6 = 3, q7 = 4, q8 = 1, q9 = 1, q10 = 5 },
  expect = { total = 30, bands = { total = "very high" }, rules = { "very-high" } },
}

case "published: PMHC example CO412 is 39" {
  given  = { q1 = 1, q2 = 2, q3 = 5, q4 = 5, q5 = 4, q6 = 5, q7 = 5, q8 = 3, q9 = 4, q10 = 5 },
  expect = { total = 39, bands = { total = "very high" } },
}

case "published: PMHC example CO413 is 31" {
  given  = { q1 = 4, q2 = 2, q3 = 4, q4 = 2, q5 = 3, q6 = 2, q7 = 4, q8 = 5, q9 = 4, q10 = 1 },
  expect = { total = 31, bands = { total = "very high" } },
}

case "published: PMHC example CO418 is 29, and no rule" {
  given  = { q1 = 4, q2 = 1, q3 = 5, q4 = 2, q5 = 2, q6 = 3, q7 = 5, q8 = 3, q9 = 1, q10 = 3 },
  expect = { total = 29, bands = { total = "high" }, rules = {} },
}

case "the least there is" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 10, bands = { total = "low" }, rules = {}, undecided = {} },
}

case "the most there is" {
  given  = { q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5 },
  expect = { total = 50, bands = { total = "very high" }, rules = { "very-high" } },
}

-- Both sides of every edge; the names say what the other set calls them (a case cannot choose a set).
case "15 is low; in the other set low" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 15, bands = { total = "low" } },
}

case "16 is moderate; in the other set low" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 16, bands = { total = "moderate" } },
}

case "19 is moderate; in the other set low" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 1 },
  expect = { total = 19, bands = { total = "moderate" } },
}

case "20 is moderate; in the other set mild" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 20, bands = { total = "moderate" } },
}

case "21 is moderate; in the other set mild" {
  given  = { q1 = 3, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 21, bands = { total = "moderate" } },
}

case "22 is high; in the other set mild" {
  given  = { q1 = 3, q2 = 3, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 22, bands = { total = "high" } },
}

case "24 is high; in the other set mild" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 24, bands = { total = "high" } },
}

case "25 is high; in the other set moderate" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 25, bands = { total = "high" } },
}

-- Blanks.
case "one blank: no total, and the rule waits" {
  given  = { q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5 },
  expect = { total = missing, rules = {}, undecided = { "very-high" } },
}

case "pmhc: 25 of nine, divided by 9, times 10, is 27.8" {
  policy = "pmhc",
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 2, q10 = 2 },
  expect = { total = 28, bands = { total = "high" } },
}

case "pmhc: two blanks are too many" {
  policy = "pmhc",
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q10 = 2 },
  expect = { total = missing },
}

-- A form that counts 0 to 4 is seen, as soon as somebody answers the lowest.
case "0 is not an answer here" {
  given  = { q1 = 0, q2 = 2, q3 = 1, q4 = 1, q5 = 2, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = missing, findings = 2 },
}
