-- Pain diary: filled in every evening; what matters is how the days go on.
instrument "pain-diary" {
  title    = "Pain diary",
  version  = "1.0.0",
  language = "en",
  intro    = "Please fill this in every evening. Think of the last 24 hours.",
  recall   = "last 24 hours",
  measures = "pain day by day, and what makes it better or worse",
  source   = "Own wording; not a validated instrument. The change that matters is that of the 0 to 10 scale for pain: Ostelo RW et al. 2008",
  licence  = { text = "free" },
}

choices "doing" {
  [1] = "Sitting",
  [2] = "Standing",
  [3] = "Walking",
  [4] = "Bending",
  [5] = "Lifting or carrying",
  [6] = "Housework",
  [7] = "Work at a desk",
  [8] = "Driving or riding",
  [9] = "Sport or exercise",
  [10] = "Lying down or resting",
  [11] = "Warmth",
  [12] = "Exercises or self-massage from my programme",
  [13] = "Stress or a bad mood",
}

local pain = { 0, 10, low = "no pain", high = "the worst pain I can imagine" }

item "day" { text = "Which day?", date = true, optional = true, scored = false }

section "Pain"
item "average" { text = "How strong was the pain on average?", scale = pain }
item "worst"   { text = "How strong was it at its worst?",     scale = pain }
item "least"   { text = "How strong was it at its least?",     scale = pain }

section "What changed it"
item "worse"  { text = "What made it worse?",  tick_all = "doing" }
item "better" { text = "What made it better?", tick_all = "doing" }
item "other"  { text = "Anything else that changed it?", written = true, optional = true, scored = false }

section "Night"
item "sleep" { text = "How well did you sleep?", scale = { 0, 10, low = "not at all", high = "very well" } }
item "woken" { text = "How many times did pain wake you?", number = { min = 0, max = 20 } }

section "Medicines"
item "medicine" { text = "Did you take a medicine against the pain?", choices = yes_no }
item "which"    {
  text = "Which one?", written = true, carry = true, optional = true, scored = false,
  show_when = answer "medicine":is "yes",
}
item "more"     { text = "Did you take more than usual?", choices = yes_no, show_when = answer "medicine":is "yes" }

section "Safety"
item "alarm" {
  text    =
    "Is anything of this new: numbness where you would sit on a saddle, trouble with passing or holding water or stool, pain down both " ..
    "legs, or weak legs?",
  choices = yes_no,
}

score "pain"  { title = "Average pain of the day", value_of = "average", better = "lower", min = 0, max = 10 }
score "peak"  { title = "Worst pain of the day",   value_of = "worst",   better = "lower", min = 0, max = 10 }
score "rest"  { title = "Least pain of the day",   value_of = "least",   better = "lower", min = 0, max = 10 }
score "swing" { title = "Worst minus least", difference_of = { "worst", "least" }, min = -10, max = 10 }
score "above" { title = "Worst minus average, never below 0", difference_of = { "worst", "average" }, min = -10, max = 10 }
score "under" { title = "Average minus least, never below 0", difference_of = { "average", "least" }, min = -10, max = 10 }
score "rested"  { title = "Sleep", value_of = "sleep", better = "higher", min = 0, max = 10 }
score "wakings" { title = "Times that pain woke", value_of = "woken", better = "lower", min = 0, max = 20 }
score "pills"   { title = "A medicine against the pain: 1 is yes, 0 is no", value_of = "medicine", better = "lower", min = 0, max = 1 }
score "worse_things"  { title = "Things that made it worse",  value_of = "worse",  min = 0, max = 13 }
score "better_things" { title = "Things that made it better", value_of = "better", min = 0, max = 13 }

change "pain" {
  important = {
    points = 2, percent = 30, population = "low back pain",
    source = "Consensus of experts after a review (strong): Ostelo RW et al. Spine 2008;33(1):90-94",
  },
}

local flags = "AHCPR Publication 95-0642, 1994 (expert panel)"

rule "cauda-equina" {
  level  = "emergency", source = "UK national pathway for suspected cauda equina syndrome (strong: national guidance); " .. flags,
  when   = answer "alarm":is "yes",
  say    = "New saddle numbness, bladder or bowel trouble, pain in both legs or weak legs: to an emergency department now.",
}
rule "night-pain" {
  level  = "suggest", source = flags .. "; to ask after a single night is this file's own",
  when   = answer "woken":at_least(1),
  say    = "Pain broke the sleep: ask whether it is severe at night or worse lying down, as the red flags do.",
}
rule "more-medicine" {
  level  = "info", source = "This file's own",
  when   = answer "more":is "yes",
  say    = "More medicine than usual: ask which and how much, and who prescribed it.",
}
rule "numbers-turned" {
  level  = "info", source = "What the three words mean; this file's own",
  when   = any { result "swing":below(0), result "above":below(0), result "under":below(0) },
  say    = "Worst, average and least do not fit together: ask again.",
}

case "by hand: an ordinary day" {
  given  = {
    average = 4, worst = 6, least = 2, worse = { 1, 7 }, better = { 3, 11, 12 }, sleep = 7, woken = 0, medicine = "no", alarm = "no",
  },
  expect = {
    pain = 4, peak = 6, rest = 2, swing = 4, above = 2, under = 2, rested = 7, wakings = 0, pills = 0, worse_things = 2,
    better_things = 3, rules = {}, undecided = {},
  },
}
case "a day without pain" {
  given  = {
    average = 0, worst = 0, least = 0, worse = "none", better = "none", sleep = 10, woken = 0, medicine = "no", alarm = "no",
  },
  expect = {
    pain = 0, peak = 0, rest = 0, swing = 0, above = 0, under = 0, rested = 10, wakings = 0, pills = 0, worse_things = 0,
    better_things = 0, rules = {}, undecided = {},
  },
}
case "the worst of everything" {
  given  = {
    average = 10, worst = 10, least = 10, worse = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 }, better = "none",
    sleep = 0, woken = 20, medicine = "yes", more = "yes", alarm = "yes",
  },
  expect = {
    pain = 10, peak = 10, rest = 10, swing = 0, above = 0, under = 0, rested = 0, wakings = 20, pills = 1, worse_things = 13,
    better_things = 0, rules = { "cauda-equina", "night-pain", "more-medicine" }, undecided = {},
  },
}
case "everything helped" {
  given  = { better = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 }, worse = "none" }, expect = { worse_things = 0, better_things = 13 },
}
case "woken once" { given = { woken = 1, medicine = "no" }, expect = { wakings = 1, rules = { "night-pain" } } }
case "a medicine, but no more than usual" {
  given  = { average = 3, worst = 3, least = 3, woken = 0, medicine = "yes", more = "no", alarm = "no" },
  expect = { swing = 0, pills = 1, rules = {}, undecided = {} },
}
case "without a medicine nobody asks whether it was more" {
  given  = { average = 3, worst = 3, least = 3, woken = 0, medicine = "no", more = "yes", alarm = "no" },
  expect = { pills = 0, rules = {}, undecided = {} },
}

-- Numbers that do not fit together.
case "on average 5, at its worst 4" {
  given  = { average = 5, worst = 4, least = 1 }, expect = { swing = 3, above = -1, under = 4, rules = { "numbers-turned" } },
}
case "on average 2, at its least 3" {
  given  = { average = 2, worst = 6, least = 3 }, expect = { swing = 3, above = 4, under = -1, rules = { "numbers-turned" } },
}
-- As far apart as the answers let them be, the right way round and turned.
case "from none to the worst, none on average" {
  given  = { average = 0, worst = 10, least = 0 }, expect = { swing = 10, above = 10, under = 0, rules = {} },
}
case "from none to the worst, the worst on average" {
  given  = { average = 10, worst = 10, least = 0 }, expect = { swing = 10, above = 0, under = 10, rules = {} },
}
case "worst and least are exchanged, the worst on average" {
  given  = { average = 10, worst = 0, least = 10 }, expect = { swing = -10, above = -10, under = 0, rules = { "numbers-turned" } },
}
case "worst and least are exchanged, none on average" {
  given  = { average = 0, worst = 0, least = 10 }, expect = { swing = -10, above = 0, under = -10, rules = { "numbers-turned" } },
}
case "worst below least, the average is blank" {
  given  = { worst = 3, least = 4 }, expect = { swing = -1, above = missing, under = missing, rules = { "numbers-turned" } },
}
case "worst, average and least are the same: that fits" {
  given  = { average = 5, worst = 5, least = 5 },
  expect = { swing = 0, above = 0, under = 0, rules = {}, undecided = { "cauda-equina", "night-pain", "more-medicine" } },
}

-- Blanks: nothing is silently well.
case "nothing was filled in" {
  given  = {},
  expect = {
    pain = missing, peak = missing, rest = missing, swing = missing, above = missing, under = missing, rested = missing,
    wakings = missing, pills = missing, worse_things = missing, better_things = missing, rules = {},
    undecided = { "cauda-equina", "night-pain", "more-medicine", "numbers-turned" },
  },
}
case "the least pain is blank" {
  given  = { average = 4, worst = 6, woken = 0, medicine = "no", alarm = "no" },
  expect = { pain = 4, rest = missing, swing = missing, above = 2, rules = {}, undecided = { "numbers-turned" } },
}
case "whether it was more than usual is blank" {
  given  = { average = 4, worst = 6, least = 1, woken = 0, medicine = "yes", alarm = "no" },
  expect = { pills = 1, rules = {}, undecided = { "more-medicine" } },
}
