-- The myofascial pattern: does the pain behave as muscle and fascia usually do? A description, never a diagnosis.
instrument "myofascial-pattern" {
  title    = "Does the pain behave like muscle and fascia pain?",
  version  = "1.0.0",
  language = "en",
  recall   = "the last weeks",
  intro    = "The first questions are for you; the last is for your therapist, who presses the sore spots.",
  source   =
    "Own wording, after hospital information on myofascial pain (weak: bmc.org, parkview.com) and articles for patients (weak: healthusias.com, " ..
    "cenkihsc.com). Not a validated score: nobody has tested how many signs are enough.",
  licence  = { text = "free" },
}

local experts   =
  "60 experts in three rounds (consensus, moderate): the patient knows the pain that pressing brings on. Fernández-de-las-Peñas C, Dommerholt J. " ..
  "Pain Med 2018;19(1):142-150"
local own       = "This file's own choice: four of seven is more than half; no study stands behind the number."

section "Your pain"
item "dull"     { text = "Is the pain mostly dull and aching?",                              choices = yes_no }
item "diffuse"  { text = "Is it spread out, so that you cannot point to it with one finger?", choices = yes_no }
item "sitting"  { text = "Does it grow when you sit for long?",                              choices = yes_no }
item "stress"   { text = "Does it grow in times of stress?",                                 choices = yes_no }
item "stiff"    { text = "Are you stiff after rest?",                                        choices = yes_no }
item "warmth"   { text = "Do warmth or movement ease it?",                                   choices = yes_no }
item "shooting" { text = "Does the pain shoot down a leg, or is a place numb?",              choices = yes_no }

section "For the therapist"
item "pressing" {
  text = "Does pressing a sore spot bring on the pain that the patient knows?",
  choices = yes_no,
  blank_because = { "could not test" },
}

score "signs" {
  title    = "Signs of the pattern, of seven",
  count_of = { "dull", "diffuse", "sitting", "stress", "stiff", "warmth", "pressing" },
  where    = 1,
  min      = 0,
  max      = 7,
}

rule "nerve-signs" {
  level  = "caution", source = "AHCPR Publication 95-0642, 1994 (expert panel): nerve signs are looked for in their own right",
  when   = answer "shooting":is "yes",
  say    = "Pain that shoots, or numbness, is not this pattern: ask the red flags and examine the nerves.",
}
rule "pain-reproduced" {
  level  = "info", source = experts,
  when   = answer "pressing":is "yes",
  say    = "Pressing brings on the known pain, as a trigger point does.",
}
rule "pattern" {
  level  = "info", source = own,
  when   = all {
    at_least_of(4, {
      answer "dull":is "yes", answer "diffuse":is "yes", answer "sitting":is "yes", answer "stress":is "yes",
      answer "stiff":is "yes", answer "warmth":is "yes", answer "pressing":is "yes",
    }),
    none { rule "nerve-signs":fires() },
  },
  say    = "Four or more signs of the pattern and no nerve signs: look whether the treatment fits.",
}

case "no sign" {
  given  = { dull = "no", diffuse = "no", sitting = "no", stress = "no", stiff = "no", warmth = "no", shooting = "no", pressing = "no" },
  expect = { signs = 0, rules = {}, undecided = {} },
}
case "every sign" {
  given  = { dull = "yes", diffuse = "yes", sitting = "yes", stress = "yes", stiff = "yes", warmth = "yes", shooting = "no", pressing = "yes" },
  expect = { signs = 7, rules = { "pain-reproduced", "pattern" }, undecided = {} },
}
case "every sign, and nerve signs: not called the pattern" {
  given  = { dull = "yes", diffuse = "yes", sitting = "yes", stress = "yes", stiff = "yes", warmth = "yes", shooting = "yes", pressing = "yes" },
  expect = { signs = 7, rules = { "nerve-signs", "pain-reproduced" }, undecided = {} },
}
case "nothing answered" {
  given  = {},
  expect = { signs = missing, rules = {}, undecided = { "nerve-signs", "pain-reproduced", "pattern" } },
}
case "three are too few, and the fourth is open: undecided" {
  given  = { dull = "yes", diffuse = "yes", sitting = "yes", stress = "no", stiff = "no", warmth = "no", shooting = "no" },
  expect = { signs = missing, rules = {}, undecided = { "pain-reproduced", "pattern" } },
}
case "the spots could not be tested, four others are enough" {
  given  = {
    dull = "yes", diffuse = "yes", sitting = "yes", stress = "yes", stiff = "no", warmth = "no", shooting = "no", pressing = "could not test",
  },
  expect = { signs = missing, rules = { "pattern" }, undecided = { "pain-reproduced" } },
}
case "three of seven" {
  given  = { dull = "no", diffuse = "no", sitting = "no", stress = "no", stiff = "yes", warmth = "yes", shooting = "no", pressing = "yes" },
  expect = { signs = 3, rules = { "pain-reproduced" }, undecided = {} },
}
case "four of seven, the last four" {
  given  = { dull = "no", diffuse = "no", sitting = "no", stress = "yes", stiff = "yes", warmth = "yes", shooting = "no", pressing = "yes" },
  expect = { signs = 4, rules = { "pain-reproduced", "pattern" }, undecided = {} },
}
case "whether the pain shoots is blank: the pattern waits" {
  given  = { dull = "yes", diffuse = "yes", sitting = "yes", stress = "yes", stiff = "no", warmth = "no", pressing = "no" },
  expect = { signs = 4, rules = {}, undecided = { "nerve-signs", "pattern" } },
}
