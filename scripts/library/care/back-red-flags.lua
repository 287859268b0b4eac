-- Red flags of back pain: each flag is recorded under its own name with an action level. Never a diagnosis.
-- The evidence for single flags is conflicting; the levels below are this file's own choice, made on the careful side.
instrument "back-red-flags" {
  title    = "Red flags of back pain",
  version  = "1.0.0",
  language = "en",
  intro    = "These questions look for rare causes of back pain that need a physician. A yes is no diagnosis.",
  source   =
    "Bigos S et al. Acute Low Back Problems in Adults. AHCPR Publication 95-0642, 1994 (NBK52120); Verhagen AP et al. Eur Spine J " ..
    "2016;25:2788-2802 (46 flags in 16 guidelines, conflicting)",
  licence  = { text = "free" },
}

local nerves   =
  "UK national pathway for suspected cauda equina syndrome (strong: national guidance): GIRFT, girft-interactivepathways.org.uk, and csp.org.uk, " ..
  "Physiotherapy journal, March 2024; AHCPR 1994 (expert panel)"
local bones    =
  "Downie A et al. BMJ 2013;347:f7095 (moderate: systematic review of few studies) and AHCPR 1994 (expert panel). The level is this file's own."
local illness  =
  "AHCPR Publication 95-0642, 1994 (weak: expert panel; Downie 2013 found only a history of cancer informative for cancer). The level is this " ..
  "file's own."
local together =
  "Finucane LM et al. J Orthop Sports Phys Ther 2020;50(7):350-372 (moderate: consensus; flags are weighed together). How many, and what age " ..
  "adds, is this file's own."

section "Nerves"
item "saddle"    { text = "Is there new numbness between the legs or around the back passage?", choices = yes_no }
item "bladder"   { text = "Is there new trouble passing water, holding it, or feeling it?",     choices = yes_no }
item "bowel"     { text = "Is there new trouble holding stool, or feeling it?",                 choices = yes_no }
item "sexual"    { text = "Has sexual feeling or function been lost lately?",                   choices = yes_no, blank_because = { "declined" } }
item "both_legs" { text = "Is there new pain down both legs?",                                  choices = yes_no }
item "weak_legs" { text = "Is a leg very weak, or growing weaker?",                             choices = yes_no }

section "Bones"
item "accident" { text = "Did it begin lately with a bad accident, such as a fall from a height or a car crash?", choices = yes_no }
item "strain"   { text = "Did it begin lately with a slight fall or a heavy lift?",                  choices = yes_no }
item "bruise"   { text = "Is there a bruise or a graze over the painful part of the spine?",         choices = yes_no }
item "cortisone" { text = "Have you taken cortisone tablets for a long time?",                       choices = yes_no }
item "brittle"  { text = "Are your bones known to be thin or brittle (osteoporosis)?",               choices = yes_no }

section "Illness"
item "cancer"    { text = "Have you ever had cancer?",                                              choices = yes_no }
item "fever"     { text = "Have you had fever or chills lately?",                                   choices = yes_no }
item "weight"    { text = "Have you lost weight without knowing why?",                              choices = yes_no }
item "infection" { text = "Have you had an infection lately that was treated with antibiotics?",    choices = yes_no }
item "needles"   { text = "Do you use drugs by needle?",                                            choices = yes_no, blank_because = { "declined" } }
item "defence"   { text = "Is your body's defence weakened, by an illness or by medicine?",         choices = yes_no }
item "night"     { text = "Is the pain worse lying down, or severe at night?",                      choices = yes_no }

section "You"
item "age" { text = "Age", number = { min = 0, max = 120, unit = "a" } }

score "flags" {
  title    = "Flags that are raised, age not counted",
  count_of = {
    "saddle", "bladder", "bowel", "sexual", "both_legs", "weak_legs", "accident", "strain", "bruise", "cortisone", "brittle",
    "cancer", "fever", "weight", "infection", "needles", "defence", "night",
  },
  where    = 1,
  min      = 0,
  max      = 18,
}

-- Emergency: go now.
rule "saddle-numbness" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "saddle":is "yes",
  say   = "New numbness in the saddle area: to an emergency department now.",
}
rule "bladder-trouble" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "bladder":is "yes",
  say   = "New bladder trouble: to an emergency department now.",
}
rule "bowel-trouble" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "bowel":is "yes",
  say   = "New bowel trouble: to an emergency department now.",
}
rule "sexual-loss" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "sexual":is "yes",
  say   = "New loss of sexual feeling or function: to an emergency department now.",
}
rule "pain-in-both-legs" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "both_legs":is "yes",
  say   = "New pain in both legs: to an emergency department now.",
}
rule "leg-weakness" {
  level = "emergency", action = "do_not_treat", source = nerves,
  when  = answer "weak_legs":is "yes",
  say   = "Severe or growing weakness of a leg: to an emergency department now.",
}

-- Urgent: a physician today.
rule "bad-accident" {
  level = "urgent", action = "do_not_treat", source = bones,
  when  = answer "accident":is "yes",
  say   = "After a bad accident: to a physician today, no treatment by hand.",
}
rule "bruised-spine" {
  level = "urgent", action = "do_not_treat", source = bones,
  when  = answer "bruise":is "yes",
  say   = "A bruise or graze over the spine: to a physician today, no treatment by hand.",
}
rule "slight-fall-weak-bone" {
  level = "urgent", action = "do_not_treat", source = bones,
  when  = all { answer "strain":is "yes", any { answer "brittle":is "yes", answer "cortisone":is "yes", answer "age":above(50) } },
  say   = "A slight fall or a heavy lift, with thin bones, cortisone or age over 50: to a physician today, no treatment by hand.",
}

-- Caution: a physician before the treatment begins.
rule "long-cortisone" {
  level = "caution", action = "ask", source = bones,
  when  = answer "cortisone":is "yes",
  say   = "Cortisone for a long time: ask a physician before treatment.",
}
rule "earlier-cancer" {
  level = "caution", action = "ask", source = illness,
  when  = answer "cancer":is "yes",
  say   = "Cancer now or before: ask a physician before treatment.",
}
rule "fever-or-chills" {
  level = "caution", action = "ask", source = illness,
  when  = answer "fever":is "yes",
  say   = "Fever or chills: ask a physician before treatment.",
}
rule "weight-loss" {
  level = "caution", action = "ask", source = illness,
  when  = answer "weight":is "yes",
  say   = "Unexplained loss of weight: ask a physician before treatment.",
}
rule "infection-risk" {
  level = "caution", action = "ask", source = illness,
  when  = any { answer "infection":is "yes", answer "needles":is "yes", answer "defence":is "yes" },
  say   = "A recent infection, drugs by needle or a weak defence: ask a physician before treatment.",
}
rule "night-pain" {
  level = "caution", action = "ask", source = illness,
  when  = answer "night":is "yes",
  say   = "Pain worse lying down or severe at night: ask a physician before treatment.",
}

-- Any of these six, for the two rules below and for other instruments to lean on.
rule "any-caution" {
  level = "caution", source = "The rules above",
  when  = any {
    rule "long-cortisone":fires(), rule "earlier-cancer":fires(), rule "fever-or-chills":fires(), rule "weight-loss":fires(),
    rule "infection-risk":fires(), rule "night-pain":fires(),
  },
  say   = "A physician first, before treatment begins.",
}

-- Several together weigh more than one; age weighs only beside another flag.
rule "several-flags" {
  level = "urgent", action = "ask", source = together,
  when  = at_least_of(2, {
    rule "long-cortisone":fires(), rule "earlier-cancer":fires(), rule "fever-or-chills":fires(), rule "weight-loss":fires(),
    rule "infection-risk":fires(), rule "night-pain":fires(),
  }),
  say   = "Two or more of long cortisone, cancer, fever, loss of weight, risk of infection and night pain: to a physician today.",
}
rule "flag-and-age" {
  level = "urgent", action = "ask", source = together,
  when  = all {
    any { answer "age":above(50), answer "age":below(20) },
    rule "any-caution":fires(),
  },
  say   = "Over 50 or under 20 years old, with long cortisone, cancer, fever, loss of weight, risk of infection or night pain: to a physician today.",
}

-- Told, and no more.
rule "strain-alone" {
  level = "info", source = bones,
  when  = answer "strain":is "yes",
  say   = "It began with a slight fall or a heavy lift: look at bones and age.",
}
rule "age-alone" {
  level = "info", source = illness,
  when  = any { answer "age":above(50), answer "age":below(20) },
  say   = "Over 50 or under 20: this alone means nothing; read the other flags with more care.",
}

-- For other instruments to lean on. An open answer on sexual function does not hold this rule up, nor the advice that leans on it: many people pass
-- that question over, and with back pain and no other sign it is unlikely to point to the cauda equina (GIRFT). It is not forgotten either: the
-- flag itself stays undecided, and the rule after this one asks for it in person; what waits for that, the battery says. An open
-- answer on needles does hold up what leans on it, because whoever injects has reason to leave it open.
rule "any-emergency" {
  level = "emergency", source = "The rules above",
  when  = any {
    rule "saddle-numbness":fires(), rule "bladder-trouble":fires(), rule "bowel-trouble":fires(),
    rule "pain-in-both-legs":fires(), rule "leg-weakness":fires(),
    all { answered "sexual", rule "sexual-loss":fires() },
  },
  say   = "Emergency department now. Do not wait, do not treat.",
}
rule "sexual-left-open" {
  level = "caution", action = "ask",
  source = "UK national pathway for suspected cauda equina syndrome (strong: national guidance): it is to be asked. How is this file's own.",
  when  = all { blank "sexual", answered "saddle", answered "bladder", answered "bowel", answered "both_legs", answered "weak_legs" },
  say   = "The question on sexual feeling and function was left open: say why it matters, and ask it in person before treatment.",
}
rule "any-urgent" {
  level = "urgent", source = "The rules above",
  when  = any {
    rule "bad-accident":fires(), rule "bruised-spine":fires(), rule "slight-fall-weak-bone":fires(),
    rule "several-flags":fires(), rule "flag-and-age":fires(),
  },
  say   = "A physician today, before any treatment by hand.",
}

case "no flag" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 35,
  },
  expect = { flags = 0, rules = {}, undecided = {} },
}
case "every flag" {
  given  = {
    saddle = "yes", bladder = "yes", bowel = "yes", sexual = "yes", both_legs = "yes", weak_legs = "yes", accident = "yes", strain = "yes",
    bruise = "yes", cortisone = "yes", brittle = "yes", cancer = "yes", fever = "yes", weight = "yes", infection = "yes", needles = "yes",
    defence = "yes", night = "yes", age = 80,
  },
  expect = {
    flags = 18,
    rules = {
      "saddle-numbness", "bladder-trouble", "bowel-trouble", "sexual-loss", "pain-in-both-legs", "leg-weakness", "bad-accident",
      "bruised-spine", "slight-fall-weak-bone", "long-cortisone", "earlier-cancer", "fever-or-chills", "weight-loss", "infection-risk",
      "night-pain", "several-flags", "flag-and-age", "strain-alone", "age-alone", "any-emergency", "any-urgent", "any-caution",
    },
    undecided = {},
  },
}
case "nothing answered: every rule waits" {
  given  = {},
  expect = {
    flags = missing, rules = {},
    undecided = {
      "saddle-numbness", "bladder-trouble", "bowel-trouble", "sexual-loss", "pain-in-both-legs", "leg-weakness", "bad-accident",
      "bruised-spine", "slight-fall-weak-bone", "long-cortisone", "earlier-cancer", "fever-or-chills", "weight-loss", "infection-risk",
      "night-pain", "several-flags", "flag-and-age", "strain-alone", "age-alone", "any-emergency", "any-urgent", "any-caution",
    },
  },
}

-- One yes fires whatever is blank beside it.
case "saddle numbness"   { given = { saddle = "yes" },    expect = { rules = { "saddle-numbness", "any-emergency" } } }
case "bladder"           { given = { bladder = "yes" },   expect = { rules = { "bladder-trouble", "any-emergency" } } }
case "bowel"             { given = { bowel = "yes" },     expect = { rules = { "bowel-trouble", "any-emergency" } } }
case "sexual function"   { given = { sexual = "yes" },    expect = { rules = { "sexual-loss", "any-emergency" } } }
case "both legs"         { given = { both_legs = "yes" }, expect = { rules = { "pain-in-both-legs", "any-emergency" } } }
case "weak legs"         { given = { weak_legs = "yes" }, expect = { rules = { "leg-weakness", "any-emergency" } } }
case "an accident"       { given = { accident = "yes" },  expect = { rules = { "bad-accident", "any-urgent" } } }
case "a bruise"          { given = { bruise = "yes" },    expect = { rules = { "bruised-spine", "any-urgent" } } }
case "cancer"            { given = { cancer = "yes" },    expect = { rules = { "earlier-cancer", "any-caution" } } }
case "fever"             { given = { fever = "yes" },     expect = { rules = { "fever-or-chills", "any-caution" } } }
case "loss of weight"    { given = { weight = "yes" },    expect = { rules = { "weight-loss", "any-caution" } } }
case "an infection"      { given = { infection = "yes" }, expect = { rules = { "infection-risk", "any-caution" } } }
case "needles"           { given = { needles = "yes" },   expect = { rules = { "infection-risk", "any-caution" } } }
case "a weak defence"    { given = { defence = "yes" },   expect = { rules = { "infection-risk", "any-caution" } } }
case "night pain"        { given = { night = "yes" },     expect = { rules = { "night-pain", "any-caution" } } }
case "cortisone"         { given = { cortisone = "yes" }, expect = { rules = { "long-cortisone", "any-caution" } } }
case "a strain and nothing else yet: told, the rest waits" { given = { strain = "yes" }, expect = { rules = { "strain-alone" } } }
case "a strain, and thin bones" {
  given  = { strain = "yes", brittle = "yes" },
  expect = { rules = { "strain-alone", "slight-fall-weak-bone", "any-urgent" } },
}
case "a strain, and cortisone" {
  given  = { strain = "yes", cortisone = "yes" },
  expect = { rules = { "strain-alone", "slight-fall-weak-bone", "long-cortisone", "any-urgent", "any-caution" } },
}

-- Two of the six together; each of them counts.
case "cancer and cortisone" {
  given  = { cancer = "yes", cortisone = "yes" },
  expect = { rules = { "earlier-cancer", "long-cortisone", "several-flags", "any-urgent", "any-caution" } },
}
case "cancer and fever" {
  given  = { cancer = "yes", fever = "yes" },
  expect = { rules = { "earlier-cancer", "fever-or-chills", "several-flags", "any-urgent", "any-caution" } },
}
case "cancer and loss of weight" {
  given  = { cancer = "yes", weight = "yes" },
  expect = { rules = { "earlier-cancer", "weight-loss", "several-flags", "any-urgent", "any-caution" } },
}
case "cancer and an infection" {
  given  = { cancer = "yes", infection = "yes" },
  expect = { rules = { "earlier-cancer", "infection-risk", "several-flags", "any-urgent", "any-caution" } },
}
case "cancer and night pain" {
  given  = { cancer = "yes", night = "yes" },
  expect = { rules = { "earlier-cancer", "night-pain", "several-flags", "any-urgent", "any-caution" } },
}
case "drugs by needle and a weak defence are one of the six, not two" {
  given  = { needles = "yes", defence = "yes" },
  expect = { rules = { "infection-risk", "any-caution" } },
}

-- What is left open.
case "sexual function was declined, all else is no: asked in person, and nothing waits but its own flag" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "declined", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 35,
  },
  expect = { flags = missing, rules = { "sexual-left-open" }, undecided = { "sexual-loss" } },
}
case "sexual function was passed over: the same" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 35,
  },
  expect = { flags = missing, rules = { "sexual-left-open" }, undecided = { "sexual-loss" } },
}
case "sexual function was declined, and the legs were not answered: the emergency waits for the legs" {
  given  = { saddle = "no", bladder = "no", bowel = "no", sexual = "declined", both_legs = "no" },
  expect = { rules = {}, undecided = {
    "sexual-loss", "leg-weakness", "any-emergency", "bad-accident", "bruised-spine", "slight-fall-weak-bone", "long-cortisone",
    "earlier-cancer", "fever-or-chills", "weight-loss", "infection-risk", "night-pain", "any-caution", "several-flags", "flag-and-age",
    "strain-alone", "age-alone", "any-urgent",
  } },
}
case "declined, and the saddle is blank, too: not yet asked for" {
  given = { sexual = "declined", bladder = "no", bowel = "no", both_legs = "no", weak_legs = "no" }, expect = { rules = {} },
}
case "declined, and the bladder is blank, too: not yet asked for" {
  given = { sexual = "declined", saddle = "no", bowel = "no", both_legs = "no", weak_legs = "no" }, expect = { rules = {} },
}
case "declined, and the bowel is blank, too: not yet asked for" {
  given = { sexual = "declined", saddle = "no", bladder = "no", both_legs = "no", weak_legs = "no" }, expect = { rules = {} },
}
case "declined, and pain in both legs is blank, too: not yet asked for" {
  given = { sexual = "declined", saddle = "no", bladder = "no", bowel = "no", weak_legs = "no" }, expect = { rules = {} },
}
case "sexual function was declined, and there is saddle numbness: an emergency all the same" {
  given  = { saddle = "yes", bladder = "no", bowel = "no", sexual = "declined", both_legs = "no", weak_legs = "no" },
  expect = { rules = { "saddle-numbness", "any-emergency", "sexual-left-open" } },
}
case "needles were declined, all else is no: that waits" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "declined",
    defence = "no", night = "no", age = 35,
  },
  expect = { flags = missing, rules = {}, undecided = { "infection-risk", "any-caution" } },
}
case "needles were declined over 50: that waits, and what age would make of it" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "declined",
    defence = "no", night = "no", age = 51,
  },
  expect = { rules = { "age-alone" }, undecided = { "infection-risk", "any-caution", "flag-and-age", "any-urgent" } },
}
case "a strain, and the age is blank: that waits" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "yes",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no",
  },
  expect = { flags = 1, rules = { "strain-alone" }, undecided = { "slight-fall-weak-bone", "age-alone", "any-urgent" } },
}

-- Age: both sides of each edge, alone and beside a flag.
case "50 years old: not yet told" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 50,
  },
  expect = { flags = 0, rules = {  }, undecided = {} },
}
case "51: told, and no more" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 51,
  },
  expect = { flags = 0, rules = { "age-alone" }, undecided = {} },
}
case "20: not told" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 20,
  },
  expect = { flags = 0, rules = {  }, undecided = {} },
}
case "19: told, and no more" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 19,
  },
  expect = { flags = 0, rules = { "age-alone" }, undecided = {} },
}
case "a strain at 50" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "yes",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 50,
  },
  expect = { flags = 1, rules = { "strain-alone" }, undecided = {} },
}
case "a strain at 51" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "yes",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "no", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 51,
  },
  expect = { flags = 1, rules = { "strain-alone", "age-alone", "slight-fall-weak-bone", "any-urgent" }, undecided = {} },
}
case "cancer at 50" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "yes", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 50,
  },
  expect = { flags = 1, rules = { "earlier-cancer", "any-caution" }, undecided = {} },
}
case "cancer at 51" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "yes", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 51,
  },
  expect = { flags = 1, rules = { "earlier-cancer", "any-caution", "age-alone", "flag-and-age", "any-urgent" }, undecided = {} },
}
case "cancer at 20" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "yes", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 20,
  },
  expect = { flags = 1, rules = { "earlier-cancer", "any-caution" }, undecided = {} },
}
case "cancer at 19" {
  given  = {
    saddle = "no", bladder = "no", bowel = "no", sexual = "no", both_legs = "no", weak_legs = "no", accident = "no", strain = "no",
    bruise = "no", cortisone = "no", brittle = "no", cancer = "yes", fever = "no", weight = "no", infection = "no", needles = "no",
    defence = "no", night = "no", age = 19,
  },
  expect = { flags = 1, rules = { "earlier-cancer", "any-caution", "age-alone", "flag-and-age", "any-urgent" }, undecided = {} },
}
