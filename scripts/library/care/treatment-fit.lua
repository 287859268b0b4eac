-- Does myofascial release fit this person? A recommendation with its reasons. It is not a validated score.
instrument "treatment-fit" {
  title    = "Does myofascial release fit?",
  version  = "1.0.0",
  language = "en",
  intro    = "This weighs reasons for and against. It is not a validated score, and it does not replace the questions on contraindications.",
  source   =
    "Own wording. Wu Z et al. Front Med 2021;8:697986 and Chen Z et al. Complement Ther Med 2021;59:102737: small effects on daily life; on pain " ..
    "the two reviews disagree.",
  licence  = { text = "free" },
}

local trials     =
  "Two reviews of eight small trials each (moderate): Wu Z et al. Front Med 2021;8:697986, in persistent pain; Chen Z et al. Complement Ther Med " ..
  "2021;59:102737, in low back pain"
local experience = "Therapists' experience, as articles for patients tell it (weak); no trial was found that chose patients by it"
local guideline  = "NICE guideline NG59, 2016, recommendation 1.2.7 (strong: national guideline): consider treatment by hand, only together with exercise"

section "Your pain"
item "lasting"  { text = "Has the pain lasted for months, or does it keep coming back?",        choices = yes_no }
item "stiff"    { text = "Do you feel stiff?",                                                  choices = yes_no }
item "guarding" { text = "Do your muscles tighten by themselves to protect the back?",          choices = yes_no }
item "posture"  { text = "Do you hold one posture for long, at work or at home?",               choices = yes_no }
item "tried"    { text = "Have you had other treatments that did not help enough?",             choices = yes_no }
item "injury"   { text = "Is it a fresh injury, of the last days?",                             choices = yes_no }

section "You"
item "person" {
  text     = "Which of these describe you?",
  tick_all = { [1] = "Older", [2] = "A slipped disc", [3] = "Work at a desk", [4] = "A scar from an operation", [5] = "Sport in competition" },
}

rule "fresh-injury" {
  level = "caution", action = "wait", source = experience,
  when  = answer "injury":is "yes",
  say   = "Against it: a fresh injury is left to heal first. Look again when it has calmed.",
}
rule "lasting-pain" {
  level = "info", source = trials,
  when  = answer "lasting":is "yes",
  say   = "For it: pain that lasts or returns is what the trials treated.",
}
rule "stiffness" {
  level = "info", source = experience,
  when  = answer "stiff":is "yes",
  say   = "For it: stiffness.",
}
rule "guarded-muscles" {
  level = "info", source = experience,
  when  = answer "guarding":is "yes",
  say   = "For it: muscles that guard the back.",
}
rule "held-posture" {
  level = "info", source = experience,
  when  = answer "posture":is "yes",
  say   = "For it: strain from a posture held for long.",
}
rule "others-failed" {
  level = "info", source = experience,
  when  = answer "tried":is "yes",
  say   = "For it: other treatments have not helped enough.",
}

rule "worth-trying" {
  level = "suggest", source = trials .. "; " .. guideline,
  when  = all {
    rule "lasting-pain":fires(),
    any { rule "stiffness":fires(), rule "guarded-muscles":fires(), rule "held-posture":fires(), rule "others-failed":fires() },
    none { rule "fresh-injury":fires() },
  },
  say   = "Worth trying, always together with exercise and once the contraindications are clear. No validated score: decide together.",
}
rule "no-clear-reason" {
  level = "info", source = trials,
  when  = none { rule "lasting-pain":fires(), rule "fresh-injury":fires() },
  say   = "No clear reason for it: the pain neither lasts nor returns, and may pass by itself. Stay active.",
}

-- With whom it goes together. These are told only where it is worth trying; they are no plan and have no dose.
rule "older" {
  level  = "info",
  source =
    "One trial in 45 older people (weak to moderate): more steadiness and movement, no less pain. Ozsoy G et al. Clin Interv Aging 2019;14:1729-1740",
  when   = all { rule "worth-trying":fires(), answer "person":includes "Older" },
  say    = "Older: together with exercises that steady the trunk; ask about brittle bones and blood thinners first.",
}
rule "slipped-disc" {
  level  = "caution",
  source =
    "Caution from reports of harm (weak): worsened discs were reported after massage. Yin P et al. Evid Based Complement Alternat Med 2014:480956",
  when   = all { rule "worth-trying":fires(), answer "person":includes "A slipped disc" },
  say    = "A slipped disc: examine the nerves of the legs first; together with back exercises; no thrusts and no strong pressure there.",
}
rule "desk-work" {
  level  = "info",
  source = "One small trial in 40 desk workers (weak to moderate): Balasubramaniam A et al. 2014, doi 10.4103/1947-489X.210367",
  when   = all { rule "worth-trying":fires(), answer "person":includes "Work at a desk" },
  say    = "Desk work: together with a change of chair, desk and screen, and with standing up often.",
}
rule "scar" {
  level  = "info", source = experience,
  when   = all { rule "worth-trying":fires(), answer "person":includes "A scar from an operation" },
  say    = "A scar: only when the surgeon calls it healed; begin beside it, lightly.",
}
rule "sport" {
  level  = "info", source = experience,
  when   = all { rule "worth-trying":fires(), answer "person":includes "Sport in competition" },
  say    = "Sport: on a day without hard training, and beside the usual warm-up.",
}

case "nothing speaks for it" {
  given  = { lasting = "no", stiff = "no", guarding = "no", posture = "no", tried = "no", injury = "no", person = "none" },
  expect = { rules = { "no-clear-reason" }, undecided = {} },
}
case "everything at once: the fresh injury outweighs" {
  given  = { lasting = "yes", stiff = "yes", guarding = "yes", posture = "yes", tried = "yes", injury = "yes", person = { 1, 2, 3, 4, 5 } },
  expect = {
    rules = { "fresh-injury", "lasting-pain", "stiffness", "guarded-muscles", "held-posture", "others-failed" },
    undecided = {},
  },
}
case "every reason and no injury: told for every person" {
  given  = { lasting = "yes", stiff = "yes", guarding = "yes", posture = "yes", tried = "yes", injury = "no", person = { 1, 2, 3, 4, 5 } },
  expect = {
    rules = {
      "lasting-pain", "stiffness", "guarded-muscles", "held-posture", "others-failed", "worth-trying",
      "older", "slipped-disc", "desk-work", "scar", "sport",
    },
    undecided = {},
  },
}
case "nothing answered: all waits" {
  given  = {},
  expect = {
    rules = {},
    undecided = {
      "fresh-injury", "lasting-pain", "stiffness", "guarded-muscles", "held-posture", "others-failed", "worth-trying", "no-clear-reason",
      "older", "slipped-disc", "desk-work", "scar", "sport",
    },
  },
}
case "lasting, but no second reason" {
  given  = { lasting = "yes", stiff = "no", guarding = "no", posture = "no", tried = "no", injury = "no", person = { 1 } },
  expect = { rules = { "lasting-pain" }, undecided = {} },
}
case "lasting and stiff" {
  given  = { lasting = "yes", stiff = "yes", guarding = "no", posture = "no", tried = "no", injury = "no", person = { 1 } },
  expect = { rules = { "lasting-pain", "stiffness", "worth-trying", "older" }, undecided = {} },
}
case "lasting and guarded" {
  given  = { lasting = "yes", stiff = "no", guarding = "yes", posture = "no", tried = "no", injury = "no", person = { 2 } },
  expect = { rules = { "lasting-pain", "guarded-muscles", "worth-trying", "slipped-disc" }, undecided = {} },
}
case "lasting, at a desk" {
  given  = { lasting = "yes", stiff = "no", guarding = "no", posture = "yes", tried = "no", injury = "no", person = { 3 } },
  expect = { rules = { "lasting-pain", "held-posture", "worth-trying", "desk-work" }, undecided = {} },
}
case "lasting, others failed" {
  given  = { lasting = "yes", stiff = "no", guarding = "no", posture = "no", tried = "yes", injury = "no", person = { 4 } },
  expect = { rules = { "lasting-pain", "others-failed", "worth-trying", "scar" }, undecided = {} },
}
case "stiff, but it neither lasts nor returns" {
  given  = { lasting = "no", stiff = "yes", guarding = "no", posture = "no", tried = "no", injury = "no", person = { 5 } },
  expect = { rules = { "stiffness", "no-clear-reason" }, undecided = {} },
}
case "a fresh injury alone" {
  given  = { lasting = "no", stiff = "no", guarding = "no", posture = "no", tried = "no", injury = "yes", person = "none" },
  expect = { rules = { "fresh-injury" }, undecided = {} },
}
case "whether it is fresh is not known: the recommendation waits" {
  given  = { lasting = "yes", stiff = "yes", guarding = "no", posture = "no", tried = "no", person = { 3 } },
  expect = { rules = { "lasting-pain", "stiffness" }, undecided = { "fresh-injury", "worth-trying", "desk-work" } },
}
