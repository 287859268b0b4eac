-- Kessler Psychological Distress Scale, ten items, each 1 to 5. Numbers only; a clinic adds the wording.
instrument "k10" {
  title    = "K10",
  version  = "1.0.0",
  language = "en",
  recall   = "last 4 weeks (30 days on the original form)",
  measures = "psychological distress, not a diagnosis",
  source   = "Kessler RC et al. Psychol Med 2002;32(6):959-976, doi 10.1017/S0033291702006074",
  licence  = {
    text   = "restricted",
    holder = "Ronald C. Kessler",
    notice = "Free for unrestricted use. A form shows the line 'Copyright Ronald C. Kessler, PhD. All rights reserved' (older "
          .. "forms: World Health Organization 2003) and cites Kessler RC et al. Arch Gen Psychiatry 2003;60(2):184-189. The "
          .. "wording is not part of this file: there are several, of 30 days and of 4 weeks, and the clinic adds its own.",
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
    -- Australia's primary mental health care data set (PMHC MDS), since 1 November 2021: with one blank the sum of the nine is
    -- divided by 9 and multiplied by 10, then rounded; with two there is no total.
    pmhc = { missing = "prorate", needs = 9, decimals = 0 },
  },
  better   = "lower",
  min      = 10,
  max      = 50,
  source   = "Kessler RC et al. 2002; Australian Bureau of Statistics, paper 4817.0.55.001, 2012",
}

-- There are no agreed groups, and "high" alone says little: 22 is high in the first table, mild in the second, and moderate in
-- a third one (Andrews and Slade 2001) that has the edges of the second with the words of the first. So each has its name.
-- First that of the Australian Bureau of Statistics, then, with --bands meteor-376091, that of Australia's register METeOR.
bands "total" {
  band(10, 15, "low",       { level = 1, say = "little distress" }),
  band(16, 21, "moderate",  { level = 2, say = "some distress" }),
  band(22, 29, "high",      { level = 3, say = "much distress" }),
  band(30, 50, "very high", { level = 4, say = "very much distress" }),
}
bands "total:meteor-376091" {
  band(10, 19, "low",      { level = 1, say = "little distress" }),
  band(20, 24, "mild",     { level = 2, say = "some distress" }),
  band(25, 29, "moderate", { level = 3, say = "much distress" }),
  band(30, 50, "severe",   { level = 4, say = "very much distress" }),
}

rule "very-high" {
  level  = "suggest",
  when   = result "total":at_least(30),
  say    = "30 or more: very much distress in the last weeks. Ask further, and offer help by a professional. No diagnosis.",
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

-- github.com/Synexiun/psy, services/api/tests/psychometric/test_k10_scoring.py. It has the third table, with these edges.
case "published: Synexiun psy, a little worry is 14, low" {
  bands  = "meteor-376091",
  given  = { q1 = 2, q2 = 2, q3 = 1, q4 = 1, q5 = 2, q6 = 1, q7 = 1, q8 = 1, q9 = 2, q10 = 1 },
  expect = { total = 14, bands = { total = "low" } },
}

case "published: Synexiun psy, mostly low spirits is 25, in its third group" {
  bands  = "meteor-376091",
  given  = { q1 = 1, q2 = 2, q3 = 1, q4 = 4, q5 = 2, q6 = 1, q7 = 4, q8 = 2, q9 = 4, q10 = 4 },
  expect = { total = 25, bands = { total = "moderate" } },
}

case "published: Synexiun psy, mostly worry is 25, in its third group" {
  bands  = "meteor-376091",
  given  = { q1 = 2, q2 = 4, q3 = 4, q4 = 2, q5 = 4, q6 = 4, q7 = 1, q8 = 1, q9 = 2, q10 = 1 },
  expect = { total = 25, bands = { total = "moderate" } },
}

case "published: Synexiun psy, 22 is in its second group" {
  bands  = "meteor-376091",
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 5, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 5, q10 = 5 },
  expect = { total = 22, bands = { total = "mild" } },
}

case "the same 22 is high for the Bureau of Statistics" {
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 5, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 5, q10 = 5 },
  expect = { total = 22, bands = { total = "high" }, rules = {} },
}

-- Both sides of every edge, of the first table.
case "15 is low" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 15, bands = { total = "low" } },
}

case "16 is moderate" {
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 16, bands = { total = "moderate" } },
}

case "21 is moderate" {
  given  = { q1 = 3, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 21, bands = { total = "moderate" } },
}

case "29 is high" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 2 },
  expect = { total = 29, bands = { total = "high" }, rules = {} },
}

case "30 is very high" {
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3 },
  expect = { total = 30, bands = { total = "very high" }, rules = { "very-high" } },
}

-- And of the second. The rule looks at the total, whatever the group is called.
case "METeOR: 10 is low" {
  bands  = "meteor-376091",
  given  = { q1 = 1, q2 = 1, q3 = 1, q4 = 1, q5 = 1, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = 10, bands = { total = "low" }, rules = {} },
}

case "METeOR: 19 is low" {
  bands  = "meteor-376091",
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 1 },
  expect = { total = 19, bands = { total = "low" } },
}

case "METeOR: 20 is mild" {
  bands  = "meteor-376091",
  given  = { q1 = 2, q2 = 2, q3 = 2, q4 = 2, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 20, bands = { total = "mild" } },
}

case "METeOR: 24 is mild" {
  bands  = "meteor-376091",
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 2, q6 = 2, q7 = 2, q8 = 2, q9 = 2, q10 = 2 },
  expect = { total = 24, bands = { total = "mild" } },
}

case "METeOR: 29 is moderate" {
  bands  = "meteor-376091",
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 2 },
  expect = { total = 29, bands = { total = "moderate" }, rules = {} },
}

case "METeOR: 30 is severe" {
  bands  = "meteor-376091",
  given  = { q1 = 3, q2 = 3, q3 = 3, q4 = 3, q5 = 3, q6 = 3, q7 = 3, q8 = 3, q9 = 3, q10 = 3 },
  expect = { total = 30, bands = { total = "severe" }, rules = { "very-high" } },
}

case "METeOR: 50 is severe" {
  bands  = "meteor-376091",
  given  = { q1 = 5, q2 = 5, q3 = 5, q4 = 5, q5 = 5, q6 = 5, q7 = 5, q8 = 5, q9 = 5, q10 = 5 },
  expect = { total = 50, bands = { total = "severe" }, rules = { "very-high" } },
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
  expect = { total = missing, rules = {}, undecided = { "very-high" } },
}

-- A form that counts 0 to 4 is seen, as soon as somebody answers the lowest.
case "0 is not an answer here" {
  given  = { q1 = 0, q2 = 2, q3 = 1, q4 = 1, q5 = 2, q6 = 1, q7 = 1, q8 = 1, q9 = 1, q10 = 1 },
  expect = { total = missing, findings = 2 },
}
