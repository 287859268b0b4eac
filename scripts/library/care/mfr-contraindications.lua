-- Before a treatment by hand: fourteen questions, each "yes" leads to one action. The strictest action holds.
instrument "mfr-contraindications" {
  title    = "Before myofascial release: is there a reason against it?",
  version  = "1.0.0",
  language = "en",
  intro    = "Answer yes or no for today. Answer no if something cannot apply to you. If you are not sure, leave it blank and ask.",
  source   = "Own wording. Each rule names its source and how strong that source is; none is a validated score.",
  licence  = { text = "free" },
}

-- The sources, and how strong they are. Most are expert opinion or information for patients: there are no trials of harm to count. Where a source
-- only warns, the action is this file's own choice, on the careful side.
local experts  = "Consensus of 37 experts on foam rolling (moderate): Bartsch KM et al. J Clin Med 2021;10(22):5360, doi 10.3390/jcm10225360"
local agency   = "Patient information of a public agency (moderate): US National Center for Complementary and Integrative Health, Massage Therapy"
local practice = "Practice pages of therapists (weak): ascensionselfcare.com, know when to say no to massage; namu.ca/myofascial-release-mfr/contraindications"
local bones    =
  "Information for patients (weak to moderate): Mayo Clinic, Massage therapy, not with severe osteoporosis; National Osteoporosis Society (UK), " ..
  "Complementary therapies, tell the therapist"
local joints   =
  "Information for patients (weak to moderate): Arthritis Foundation (US), no massage of swollen or very painful joints. To ask is this file's own."
local clot     =
  "Public advice on blood clots (strong): NHS, DVT, emergency if breathless or with chest pain, else urgent help. Emergency for the leg alone " ..
  "is this file's own."
local clot_old = "The experts on foam rolling warn of any deep vein thrombosis (moderate): Bartsch KM et al. 2021. To ask is this file's own."
local artery   =
  "Pages of therapists call it a reason against (weak); a review of the chiropractic reports found no harm and too little evidence: Sergent A, " ..
  "Bowyer H. J Acad Chiropr Orthop 2017;14(2). To ask is this file's own."

section "Bones"
item "brittle"  { text = "Has a doctor told you that your bones are thin or brittle (osteoporosis)?", choices = yes_no }
-- Asked of everybody: bones that nobody has ever looked at may break, too. Blank, it matters only where the first answer leaves it open.
item "severe"   { text = "Has a bone broken from a slight knock, or has a doctor called your bones severely brittle?", choices = yes_no }
item "fracture" { text = "Have you a broken bone that no doctor has yet called healed?", choices = yes_no }

section "Blood and vessels"
item "thinners"   { text = "Do you take blood thinners, or do you bleed or bruise very easily?", choices = yes_no }
-- Pain alone is left out on purpose: pain down a leg often belongs to the back, and would send half of all patients to emergency care.
item "clot_now" {
  text = "Is one leg newly swollen, warm, red or tender to touch; or have you sudden chest pain or shortness of breath?", choices = yes_no,
}
item "clot_past"  { text = "Have you had a blood clot in a vein before, or are you treated for one now?", choices = yes_no }
item "aneurysm"   { text = "Has a doctor found a widened artery (an aneurysm)?", choices = yes_no }

section "Illness"
item "cancer"     { text = "Do you have cancer now, or are you being treated for it?", choices = yes_no }
item "fever"      { text = "Do you have a fever or an infection today?", choices = yes_no }
item "inflamed"   { text = "Has any part of you lately become hot, red and swollen?", choices = yes_no }
item "skin"       { text = "Is there an open wound, a rash or a skin infection where you would be treated?", choices = yes_no }
item "rheumatoid" { text = "Do you have rheumatoid arthritis that is active now?", choices = yes_no }
item "lump"       { text = "Is there a lump that no doctor has looked at?", choices = yes_no }
item "pregnant"   { text = "Are you pregnant, or might you be?", choices = yes_no }

-- Not suitable.
rule "new-clot" {
  level = "emergency", action = "do_not_treat", source = clot,
  when  = answer "clot_now":is "yes",
  say   = "These can be signs of a new blood clot: no treatment; send to emergency care now.",
}
rule "severe-bone-loss" {
  level = "caution", action = "do_not_treat", source = bones,
  when  = all { answer "severe":is "yes", any { answered "severe", answer "brittle":is "yes" } },
  say   = "Bones that break easily: not suitable for pressure by hand or roller.",
}

-- Wait.
rule "fracture-heals" {
  level = "caution", action = "wait", source = experts,
  when  = answer "fracture":is "yes",
  say   = "Wait until a doctor has called the broken bone healed.",
}
rule "fever-passes" {
  level = "caution", action = "wait", source = practice,
  when  = answer "fever":is "yes",
  say   = "Wait until the fever or infection is over.",
}
rule "inflammation-calms" {
  level = "caution", action = "wait", source = experts,
  when  = answer "inflamed":is "yes",
  say   = "Wait until the inflammation has calmed; have its cause looked at.",
}
rule "skin-heals" {
  level = "caution", action = "wait", source = experts,
  when  = answer "skin":is "yes",
  say   = "Wait until the skin has healed; do not touch that place.",
}

-- Ask a physician.
rule "past-clot" {
  level = "caution", action = "ask", source = clot_old,
  when  = answer "clot_past":is "yes",
  say   = "Ask the physician who treats or treated the clot before any treatment by hand.",
}
rule "widened-artery" {
  level = "caution", action = "ask", source = artery,
  when  = answer "aneurysm":is "yes",
  say   = "Ask a physician first: a widened artery must not be pressed.",
}
rule "cancer" {
  level = "caution", action = "ask", source = agency,
  when  = answer "cancer":is "yes",
  say   = "Ask the cancer specialist first; never press on or near a tumour.",
}
rule "active-rheumatoid" {
  level = "caution", action = "ask", source = joints,
  when  = answer "rheumatoid":is "yes",
  say   = "Ask a physician first: not while the joints are inflamed.",
}
rule "unknown-lump" {
  level = "caution", action = "ask", source = "Pages of massage practices (weak): nrssportstherapy.co.uk, bestmassageinpensacola.com; no study was found",
  when  = answer "lump":is "yes",
  say   = "Have the lump looked at by a physician before it is touched.",
}
rule "pregnancy" {
  level = "caution", action = "ask", source = agency,
  when  = answer "pregnant":is "yes",
  say   = "Ask the midwife or physician first.",
}

-- Modify. Where nobody knows how thin the bones are, light pressure is the least that is due.
rule "thin-bones" {
  level = "suggest", action = "modify", source = bones,
  when  = all { answer "brittle":is "yes", any { answer "severe":is "no", blank "severe" } },
  say   = "Thin bones: only light pressure, none on the spine or the ribs; find out how thin they are.",
}
rule "bleeds-easily" {
  level = "suggest", action = "modify", source = agency,
  when  = answer "thinners":is "yes",
  say   = "Bruises easily: no deep or forceful pressure, no roller, no ball.",
}

-- Two rules for other instruments to lean on: is anything to be settled first, and is all clear?
rule "not-yet" {
  level = "caution", source = "The rules above",
  when  = any {
    -- not suitable
    rule "new-clot":fires(), rule "severe-bone-loss":fires(),
    -- wait
    rule "fracture-heals":fires(), rule "fever-passes":fires(), rule "inflammation-calms":fires(), rule "skin-heals":fires(),
    -- ask a physician
    rule "past-clot":fires(), rule "widened-artery":fires(), rule "cancer":fires(),
    rule "active-rheumatoid":fires(), rule "unknown-lump":fires(), rule "pregnancy":fires(),
  },
  say   = "No treatment by hand before this is settled.",
}
rule "fit" {
  level = "info", action = "fit", source = "The rules above",
  when  = none { rule "not-yet":fires(), rule "thin-bones":fires(), rule "bleeds-easily":fires() },
  say   = "No reason against the treatment was named. Look again at each visit.",
}

case "all no: fit" {
  given  = {
    brittle = "no", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = { "fit" }, undecided = {} },
}

case "all yes: everything is told, and the strictest action holds" {
  given  = {
    brittle = "yes", severe = "yes", fracture = "yes", thinners = "yes", clot_now = "yes", clot_past = "yes", aneurysm = "yes",
    cancer = "yes", fever = "yes", inflamed = "yes", skin = "yes", rheumatoid = "yes", lump = "yes", pregnant = "yes",
  },
  expect = {
    rules = {
      "new-clot", "severe-bone-loss", "fracture-heals", "fever-passes", "inflammation-calms", "skin-heals", "past-clot",
      "widened-artery", "cancer", "active-rheumatoid", "unknown-lump", "pregnancy", "bleeds-easily", "not-yet",
    },
    undecided = {},
  },
}

case "nothing answered: nothing is decided, and nobody is called fit" {
  given  = {},
  expect = {
    rules = {},
    undecided = {
      "new-clot", "severe-bone-loss", "fracture-heals", "fever-passes", "inflammation-calms", "skin-heals", "past-clot",
      "widened-artery", "cancer", "active-rheumatoid", "unknown-lump", "pregnancy", "thin-bones", "bleeds-easily", "not-yet", "fit",
    },
  },
}

case "a fever, and nothing else: wait, not fit" {
  given  = {
    brittle = "no", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "yes", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = { "fever-passes", "not-yet" }, undecided = {} },
}

-- One yes is enough, whatever is blank beside it.
case "signs of a new clot"   { given = { clot_now = "yes" },   expect = { rules = { "new-clot", "not-yet" } } }
case "a fracture"            { given = { fracture = "yes" },   expect = { rules = { "fracture-heals", "not-yet" } } }
case "an inflammation"       { given = { inflamed = "yes" },   expect = { rules = { "inflammation-calms", "not-yet" } } }
case "a wound"               { given = { skin = "yes" },       expect = { rules = { "skin-heals", "not-yet" } } }
case "a clot in the past"    { given = { clot_past = "yes" },  expect = { rules = { "past-clot", "not-yet" } } }
case "an aneurysm"           { given = { aneurysm = "yes" },   expect = { rules = { "widened-artery", "not-yet" } } }
case "cancer"                { given = { cancer = "yes" },     expect = { rules = { "cancer", "not-yet" } } }
case "rheumatoid arthritis"  { given = { rheumatoid = "yes" }, expect = { rules = { "active-rheumatoid", "not-yet" } } }
case "a lump"                { given = { lump = "yes" },       expect = { rules = { "unknown-lump", "not-yet" } } }
case "pregnancy"             { given = { pregnant = "yes" },   expect = { rules = { "pregnancy", "not-yet" } } }
case "bones that break"      { given = { brittle = "yes", severe = "yes" }, expect = { rules = { "severe-bone-loss", "not-yet" } } }

case "thin bones, not severe: modify, and nothing else" {
  given  = {
    brittle = "yes", severe = "no", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = { "thin-bones" }, undecided = {} },
}
case "thin bones, nobody knows how thin: light pressure at least, and the rest waits" {
  given  = { brittle = "yes" },
  expect = {
    rules = { "thin-bones" },
    undecided = {
      "new-clot", "severe-bone-loss", "fracture-heals", "fever-passes", "inflammation-calms", "skin-heals", "past-clot",
      "widened-artery", "cancer", "active-rheumatoid", "unknown-lump", "pregnancy", "bleeds-easily", "not-yet",
    },
  },
}
case "blood thinners: modify, and nothing else" {
  given  = {
    brittle = "no", fracture = "no", thinners = "yes", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = { "bleeds-easily" }, undecided = {} },
}
case "one question left blank, all others no: not yet called fit" {
  given  = {
    brittle = "no", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no",
  },
  expect = { rules = {}, undecided = { "pregnancy", "not-yet", "fit" } },
}
case "brittle bones are denied, but one has broken from a slight knock: not suitable" {
  given  = {
    brittle = "no", severe = "yes", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = { "severe-bone-loss", "not-yet" }, undecided = {} },
}
case "nobody knows whether the bones are thin, but none has broken: that is left open" {
  given  = {
    severe = "no", fracture = "no", thinners = "no", clot_now = "no", clot_past = "no", aneurysm = "no", cancer = "no",
    fever = "no", inflamed = "no", skin = "no", rheumatoid = "no", lump = "no", pregnant = "no",
  },
  expect = { rules = {}, undecided = { "thin-bones", "fit" } },
}
