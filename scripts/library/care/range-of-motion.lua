-- Range of motion of the low back and balance on one leg, measured by the therapist. A blank says why it is one.
instrument "range-of-motion" {
  title    = "Range of motion of the low back, and balance",
  version  = "1.0.0",
  language = "en",
  intro    = "Measure each twice and write down the second, with the same marks at every visit. Shoes off, knees straight.",
  measures = "how far the low back moves, and how long one leg carries",
  source   =
    "Ekedahl H et al. Arch Phys Med Rehabil 2012;93(12):2210-2215; Robinson HS, Mengshoel AM. Spine 2014;39(4). The marks of the modified " ..
    "Schober: Macrae and Wright. Which of two measurements counts, and the widest values that are taken: this file's own choice.",
  licence  = { text = "free", notice = "Our own words; the ways of measuring are in common use." },
}

local why  = { "declined", "could not test" }
local tape = { inch = 2.54, inches = 2.54 }
local hand = { min = 0, max = 110, decimals = 1, unit = "cm", units = tape }

-- The figures, and how strong they are. Numbers for a change are those of the people who were measured.
local patients  = "One study of 65 patients (moderate): Ekedahl H et al. Arch Phys Med Rehabil 2012;93(12):2210-2215"
local examiners = "One study of 98 people (moderate): Robinson HS, Mengshoel AM. Spine 2014;39(4), doi 10.1097/BRS.0000000000000131"
local sideways  = "One study of 50 people (moderate): doi 10.1186/1471-2474-8-31, table 1"
local falls     = "One study of 316 people over 60, for 3 years (moderate): Vellas BJ et al. J Am Geriatr Soc 1997;45(6):735-738"

item "seen" { text = "Measured on", date = true, optional = true, scored = false }

section "Bending forward"
item "floor" {
  text = "Fingertip to floor",
  help = "From the longest finger to the floor; on a step, beyond the edge is negative.",
  number = { min = -30, max = 100, decimals = 1, unit = "cm", units = tape }, blank_because = why,
}

section "Modified Schober"
item "marks_up" {
  text = "Standing: distance between the marks",
  help = "Marks 5 cm below and 10 cm above the line between the dimples: 15 cm.",
  number = { min = 10, max = 20, decimals = 1, unit = "cm", units = tape }, blank_because = why,
}
item "marks_bent" {
  text   = "Bent forward: distance between the marks",
  number = { min = 10, max = 30, decimals = 1, unit = "cm", units = tape }, blank_because = why,
}
item "marks_back" {
  text   = "Bent backward: distance between the marks",
  number = { min = 5, max = 20, decimals = 1, unit = "cm", units = tape }, blank_because = why,
}

section "Bending to the side"
item "side_up"   { text = "Standing: fingertip to floor",         number = hand, blank_because = why, sides = true }
item "side_bent" { text = "Bent to the side: fingertip to floor", number = hand, blank_because = why, sides = true }

section "Degrees, if an inclinometer was used"
item "flexion" {
  text = "Bending forward", number = { min = 0, max = 120, unit = "deg" }, blank_because = why, optional = true,
}
item "extension" {
  text = "Bending backward", number = { min = 0, max = 60, unit = "deg" }, blank_because = why, optional = true,
}

section "Balance"
item "balance" {
  text   = "Standing on this leg, eyes open",
  help   = "Stop the clock when a foot or a hand touches something, or at 30 seconds.",
  number = { min = 0, max = 30, decimals = 1, unit = "s" }, blank_because = why, sides = true,
}

-- Least and greatest are what the tape allows; that a difference is below 0 is told further below.
score "reach" { title = "Fingertip to floor", value_of = "floor", decimals = 1, unit = "cm", better = "lower", min = -30, max = 100 }
score "schober" {
  title = "Modified Schober, forward", difference_of = { "marks_bent", "marks_up" }, decimals = 1, unit = "cm",
  better = "higher", min = -10, max = 20,
}
score "schober_back" {
  title = "Modified Schober, backward", difference_of = { "marks_up", "marks_back" }, decimals = 1, unit = "cm",
  better = "higher", min = -10, max = 15,
}
score "left" {
  title = "Bending to the left", difference_of = { "side_up_left", "side_bent_left" }, decimals = 1, unit = "cm",
  better = "higher", min = -110, max = 110,
}
score "right" {
  title = "Bending to the right", difference_of = { "side_up_right", "side_bent_right" }, decimals = 1, unit = "cm",
  better = "higher", min = -110, max = 110,
}
score "uneven" {
  title = "Left minus right", difference_of = { "left", "right" }, decimals = 1, unit = "cm", min = -220, max = 220,
  unproved = "four tapes have too many answers to go through; it is the difference of two scores that are proved",
}
score "forward"  { title = "Bending forward, in degrees",  value_of = "flexion",   unit = "deg", better = "higher", min = 0, max = 120 }
score "backward" { title = "Bending backward, in degrees", value_of = "extension", unit = "deg", better = "higher", min = 0, max = 60 }
score "shorter_leg" {
  title = "Balance on one leg, the weaker side", lowest_of = { "balance_left", "balance_right" },
  decimals = 1, unit = "s", better = "higher", min = 0, max = 30,
}

-- There is no cut-off that holds for everybody, so there are no bands; what counts is the change of one person. Of reach, two figures stand
-- side by side, and a course is held against both: 4.5 cm for a patient with back pain, 9.8 cm as soon as another examiner has measured.
change "reach" {
  detectable = {
    { points = 4.5, population = "acute and subacute low back pain", source = patients },
    { points = 9.8, population = "people with and without back or pelvic pain, measured by two examiners", source = examiners },
  },
}
change "schober" {
  detectable = { points = 1.8, population = "people with and without back or pelvic pain, measured by two examiners", source = examiners },
}
change "left" {
  reliability = { sem = 1.1, population = "30 people with long back or neck pain and 20 healthy ones, two examiners", source = sideways },
}
change "right" {
  reliability = { sem = 1.3, population = "30 people with long back or neck pain and 20 healthy ones, two examiners", source = sideways },
}

-- Balance. One leg under 5 seconds is enough, even if the other could not be tested.
rule "short-balance" {
  level  = "suggest", source = falls .. " (5 seconds; falls with injury twice as likely). To ask, and to train, is this file's own.",
  when   = any { answer "balance_left":below(5), answer "balance_right":below(5) },
  say    = "Under 5 seconds on one leg: ask about falls, above all from the age of 60, and think of training balance.",
}

-- What cannot be: the tape was read or written wrongly.
local tape_slip = "How the measurements are defined; the wording is this file's"
rule "schober-turned" {
  level = "info", when = result "schober":below(0), source = tape_slip,
  say   = "The marks came nearer while bending forward: measure again.",
}
rule "back-turned" {
  level = "info", when = result "schober_back":below(0), source = tape_slip,
  say   = "The marks went apart while bending backward: measure again.",
}
rule "left-turned" {
  level = "info", when = result "left":below(0), source = tape_slip,
  say   = "The left hand rose while bending to the left: measure again.",
}
rule "right-turned" {
  level = "info", when = result "right":below(0), source = tape_slip,
  say   = "The right hand rose while bending to the right: measure again.",
}

case "by hand: everything measured" {
  given  = {
    floor = 12.5, marks_up = 15, marks_bent = 21.5, marks_back = 13.2, side_up_left = 62, side_bent_left = 45.5,
    side_up_right = 61, side_bent_right = 49, flexion = 50, extension = 20, balance_left = 30, balance_right = 22.5,
  },
  expect = {
    reach = 12.5, schober = 6.5, schober_back = 1.8, left = 16.5, right = 12, uneven = 4.5, forward = 50, backward = 20,
    shorter_leg = 22.5, rules = {}, undecided = {},
  },
}

-- The table gives the means; the two readings of each tape are chosen here so that they lie that far apart.
case "published: doi 10.1186/1471-2474-8-31, table 1 – means of all 50: floor 6.4, Schober 6.8, right 17.9, left 18.1" {
  given  = {
    floor = 6.4, marks_up = 15, marks_bent = 21.8, side_up_right = 60, side_bent_right = 42.1, side_up_left = 60,
    side_bent_left = 41.9,
  },
  expect = { reach = 6.4, schober = 6.8, right = 17.9, left = 18.1, uneven = 0.2, schober_back = missing },
}

case "published: doi 10.1186/1471-2474-8-31, table 1 – means of the 30 patients: floor 9.2, Schober 6.6, right 16.4, left 16.8" {
  given  = {
    floor = 9.2, marks_up = 15, marks_bent = 21.6, side_up_right = 62.5, side_bent_right = 46.1, side_up_left = 62.5,
    side_bent_left = 45.7,
  },
  expect = { reach = 9.2, schober = 6.6, right = 16.4, left = 16.8, uneven = 0.4 },
}

case "by hand: ten inches are 25.4 cm, and ten inches of marks grow from six" {
  given  = { floor = "10 inches", marks_up = "6 inch", marks_bent = "10 inch" },
  expect = { reach = 25.4, schober = 10.2 },
}

case "flat hands beyond the floor are negative" { given = { floor = -4.5 }, expect = { reach = -4.5 } }

case "the least that can be" {
  given  = {
    floor = 100, marks_up = 15, marks_bent = 15, marks_back = 15, side_up_left = 60, side_bent_left = 60,
    side_up_right = 60, side_bent_right = 60, flexion = 0, extension = 0, balance_left = 0, balance_right = 0,
  },
  expect = {
    reach = 100, schober = 0, schober_back = 0, left = 0, right = 0, uneven = 0, forward = 0, backward = 0,
    shorter_leg = 0, rules = { "short-balance" }, undecided = {},
  },
}

case "the most that can be" {
  given  = {
    floor = -30, marks_up = 10, marks_bent = 30, marks_back = 5, side_up_left = 110, side_bent_left = 0,
    side_up_right = 110, side_bent_right = 0, flexion = 120, extension = 60, balance_left = 30, balance_right = 30,
  },
  expect = {
    reach = -30, schober = 20, schober_back = 5, left = 110, right = 110, uneven = 0, forward = 120, backward = 60,
    shorter_leg = 30, rules = {},
  },
}

case "nothing measured: no score, and every rule waits" {
  given  = {},
  expect = {
    reach = missing, schober = missing, schober_back = missing, left = missing, right = missing, uneven = missing, forward = missing,
    backward = missing, shorter_leg = missing, rules = {},
    undecided = { "short-balance", "schober-turned", "back-turned", "left-turned", "right-turned" },
  },
}

-- A value that cannot be is told as no answer. Ten findings: one for the value, and one for each of the nine scores, which all wait.
case "121 cm to the floor is a slip of the pen" { given = { floor = 121 }, expect = { reach = missing, findings = 10 } }
case "31 seconds on one leg: the clock stops at 30" {
  given = { balance_left = 31, balance_right = 30 }, expect = { shorter_leg = missing, rules = {}, findings = 10 },
}
case "61 degrees backward is a slip of the pen" { given = { extension = 61 }, expect = { backward = missing, findings = 10 } }

-- Each slip of the tape, by a millimetre.
case "the marks came nearer" {
  given  = { marks_up = 15, marks_bent = 14.9 },
  expect = {
    schober = -0.1, rules = { "schober-turned" }, undecided = { "short-balance", "back-turned", "left-turned", "right-turned" },
  },
}
case "the marks went apart" {
  given  = { marks_up = 15, marks_back = 15.1 },
  expect = { schober_back = -0.1, rules = { "back-turned" } },
}
case "the left hand rose" {
  given  = { side_up_left = 60, side_bent_left = 60.1 },
  expect = { left = -0.1, rules = { "left-turned" } },
}
case "the right hand rose" {
  given  = { side_up_right = 60, side_bent_right = 60.1 },
  expect = { right = -0.1, rules = { "right-turned" } },
}

case "every tape as far wrong as it can be, and the hands to the left" {
  given  = {
    marks_up = 20, marks_bent = 10, marks_back = 5, side_up_left = 110, side_bent_left = 0, side_up_right = 0, side_bent_right = 110,
    balance_left = 5, balance_right = 5,
  },
  expect = {
    schober = -10, schober_back = 15, left = 110, right = -110, uneven = 220, rules = { "schober-turned", "right-turned" }, undecided = {},
  },
}
case "the same to the right, and the marks go apart backward" {
  given  = {
    marks_up = 10, marks_bent = 10, marks_back = 20, side_up_left = 0, side_bent_left = 110, side_up_right = 110, side_bent_right = 0,
    balance_left = 5, balance_right = 5,
  },
  expect = {
    schober = 0, schober_back = -10, left = -110, right = 110, uneven = -220, rules = { "back-turned", "left-turned" }, undecided = {},
  },
}

case "the right side could not be tested: nothing is compared, and its rule waits" {
  given  = { side_up_left = 62, side_bent_left = 45, side_up_right = 61, side_bent_right = "could not test" },
  expect = {
    left = 17, right = missing, uneven = missing,
    undecided = { "short-balance", "schober-turned", "back-turned", "right-turned" },
  },
}
case "the left leg carries for less long" {
  given = { balance_left = 8.5, balance_right = 20 }, expect = { shorter_leg = 8.5, rules = {} },
}
case "published: Vellas 1997 – 5 seconds on one leg were managed: no rule" {
  given = { balance_left = 5, balance_right = 5 }, expect = { shorter_leg = 5, rules = {} },
}
case "published: Vellas 1997 – 5 seconds on the left leg were not managed" {
  given = { balance_left = 4.9, balance_right = 30 }, expect = { shorter_leg = 4.9, rules = { "short-balance" } },
}
case "published: Vellas 1997 – 5 seconds on the right leg were not managed, the left was not tested: one is enough" {
  given = { balance_left = "could not test", balance_right = 4.9 }, expect = { shorter_leg = missing, rules = { "short-balance" } },
}
case "one leg could not be tested: the other is not taken for both" {
  given  = { balance_left = 12, balance_right = "declined" },
  expect = {
    shorter_leg = missing, rules = {},
    undecided = { "short-balance", "schober-turned", "back-turned", "left-turned", "right-turned" },
  },
}
