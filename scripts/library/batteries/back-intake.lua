-- The first visit for back pain: six instruments, and what they say together.
-- A clinic may copy this file, give it an id of its own, and change what stands below the line of includes:
-- leave an instrument out, add one, change a number, a level or a sentence. `fascia check` tells what no longer fits.
instrument "back-intake" {
  title    = "Back pain: first visit",
  version  = "1.0.0",
  language = "en",
  intro    = "Please answer before your first treatment. Leave blank what you do not know; your therapist will ask.",
  source   = "Put together for this library. The instruments name their own sources; the rules that join them are this file's own.",
  licence  = { text = "free" },
}

include "odi"
include "pain-nrs"              { as = "nrs" }
include "back-red-flags"        { as = "flags" }
include "mfr-contraindications" { as = "safety" }
include "history-examination"   { as = "history" }
include "myofascial-pattern"    { as = "pattern" }
include "treatment-fit"         { as = "fit" }

section "At the end of the visit, for the therapist"
item "agreed" { text = "Has a short series of treatments been agreed?",              choices = yes_no }
item "shown"  { text = "Have the home exercises been shown and practised today?",    choices = yes_no }

local own = "This file's own joining of the instruments that it names"

-- 1. A red flag anywhere is told here with its level.
rule "emergency-now" {
  level  = "emergency", action = "do_not_treat", source = own,
  when   = any { rule "flags.any-emergency":fires(), rule "safety.new-clot":fires() },
  say    = "Emergency department now. Nothing else on this page counts before that.",
}
rule "physician-today" {
  level  = "urgent", action = "do_not_treat", source = own,
  when   = any { rule "flags.any-urgent":fires(), rule "history.weak-foot":fires(), rule "history.weak-knee":fires() },
  say    = "A physician today. No treatment by hand and no home exercises before that.",
}
rule "physician-first" {
  level  = "caution", action = "ask", source = own,
  when   = any { rule "flags.any-caution":fires(), rule "safety.not-yet":fires() },
  say    = "Something is to be settled first: read the flags and contraindications that are named beside this.",
}

local in_the_way = any { rule "emergency-now":fires(), rule "physician-today":fires(), rule "physician-first":fires() }

-- 2. Nothing stands in the way: every question above was answered, and none with a reason to wait.
rule "clear" {
  level  = "info", source = own,
  when   = none { in_the_way },
  say    = "No red flag and no reason to wait was named. What is to be changed is told beside this.",
}

-- 3. A contraindication overrides what was shown or agreed.
rule "home-held-back" {
  level  = "caution", action = "wait", source = own,
  when   = all { answer "shown":is "yes", in_the_way },
  say    = "Home exercises were shown, but they must wait: tell the patient not to begin yet.",
}
rule "series-held-back" {
  level  = "caution", action = "wait", source = own,
  when   = all { answer "agreed":is "yes", in_the_way },
  say    = "A series was agreed, but it must wait: do not begin yet.",
}
rule "fit-does-not-count-yet" {
  level  = "caution", source = own,
  when   = all { rule "fit.worth-trying":fires(), in_the_way },
  say    = "The treatment would fit, but that does not count before the reasons against it are settled.",
}
rule "series-without-reason" {
  level  = "suggest", source = own,
  when   = all { answer "agreed":is "yes", any { rule "fit.fresh-injury":fires(), rule "fit.no-clear-reason":fires() } },
  say    = "A series was agreed though the treatment does not seem to fit: talk about it again.",
}

-- 4. Across the measures.
rule "severe-and-sleepless" {
  level  = "caution", source = own .. "; above 40 is the published band severe, sleep from 4 of 5 is this file's own choice",
  when   = all { result "odi.index":above(40), answer "odi.sleeping":at_least(4) },
  say    = "High disability and very poor sleep: see again soon, and ask about mood and medicines.",
}
rule "pain-and-life-differ" {
  level  = "info", source = own,
  when   = any {
    all { result "nrs.pain":at_most(2), result "odi.index":above(40) },
    all { result "nrs.pain":at_least(8), result "odi.index":at_most(20) },
  },
  say    = "Pain and daily life do not match: ask again what the numbers stood for.",
}
rule "bones-asked-twice" {
  level  = "info", source = own,
  when   = any {
    all { answer "flags.brittle":is "yes", answer "safety.brittle":is "no" },
    all { answer "flags.brittle":is "no", answer "safety.brittle":is "yes" },
  },
  say    = "Two answers about brittle bones differ: ask again.",
}
rule "offer" {
  level  = "suggest", source = own,
  when   = all { rule "clear":fires(), rule "pattern.pattern":fires(), rule "fit.worth-trying":fires() },
  say    = "The pain behaves like muscle and fascia pain, the treatment fits and nothing stands against it: offer a short series with exercise.",
}

-- 5. Advice. Each piece is given only when nothing stands in the way, and withheld while that is not known.
advice "stay-active" {
  title   = "Stay active", source = "NICE quality standard QS155, statement 3 (strong: national): early return to normal activities",
  when    = rule "clear":fires(),
  steps   = { "Go on with what you usually do, in smaller pieces if needed.", "Walk every day.", "Do not lie down for long in daytime." },
  stop_if = { "A leg grows weak or numb, or water or stool cannot be held: emergency department." },
}
advice "series" {
  title    = "A short series of treatments", source = "Articles for patients (weak): 3 to 6 sessions, 1 to 3 a week",
  when     = all { answer "agreed":is "yes", rule "fit.worth-trying":fires() }, unless = in_the_way,
  sessions = { 3, 6, per_week = { 1, 3 } },
  steps    = { "Exercise from the first day on, beside the treatment.", "The same questions again at the end: back-review." },
  stop_if  = { "Sharp or shooting pain, or numbness.", "Daily life grows harder from week to week." },
}
advice "home-cat-camel" {
  title   = "At home: cat and camel", source = "Exercises of a spine researcher as trainers tell them (weak): poseidonperformance.com",
  when    = answer "shown":is "yes", unless = in_the_way,
  repetitions = { 5, 6 },
  steps   = { "On hands and knees, round the back slowly.", "Let it sink slowly, only as far as is comfortable." },
  stop_if = { "Pain grows, shoots or spreads." },
  learn_first = "Shown and practised at this visit.",
}
advice "home-stretches" {
  title   = "At home: stretches for hip, thigh and buttock", source = "Articles of physiotherapists (weak): focusonphysio.com.au, nwitimes.com",
  when    = answer "shown":is "yes", unless = in_the_way,
  repetitions = { 2, 3 }, hold_seconds = { 15, 30 },
  steps   = { "Until you feel a pull, not a pain.", "Hold without bouncing; both sides." },
  stop_if = { "Pain shoots down the leg.", "A place goes numb." },
  learn_first = "Shown and practised at this visit.",
}

-- Cases. The parts have their own; here is what they say together. Unless the name says otherwise: 40 %, pain 4, no flag, no contraindication.
case "nothing against it, the pattern, and the treatment fits" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 40, ["nrs.pain"] = 4,
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "the least of everything" {
  given  = {
    ["odi.pain"] = 0, ["odi.care"] = 0, ["odi.lifting"] = 0, ["odi.walking"] = 0, ["odi.sitting"] = 0, ["odi.standing"] = 0,
    ["odi.sleeping"] = 0, ["odi.sex"] = 0, ["odi.social"] = 0, ["odi.travelling"] = 0, ["nrs.average"] = 0, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 1, ["history.map"] = "none", ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "no", ["pattern.diffuse"] = "no", ["pattern.sitting"] = "no", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "no", ["pattern.warmth"] = "no", ["pattern.shooting"] = "no", ["pattern.pressing"] = "no",
    ["fit.lasting"] = "no", ["fit.stiff"] = "no", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "no", shown = "no",
  },
  expect = {
    ["odi.index"] = 0, ["nrs.pain"] = 0,
    rules = { "safety.fit", "fit.no-clear-reason", "clear" },
    undecided = {},
    advice = { "stay-active" },
  },
}

case "the most of everything: no advice" {
  given  = {
    ["odi.pain"] = 5, ["odi.care"] = 5, ["odi.lifting"] = 5, ["odi.walking"] = 5, ["odi.sitting"] = 5, ["odi.standing"] = 5,
    ["odi.sleeping"] = 5, ["odi.sex"] = 5, ["odi.social"] = 5, ["odi.travelling"] = 5, ["nrs.average"] = 10, ["flags.saddle"] = "yes",
    ["flags.bladder"] = "yes", ["flags.bowel"] = "yes", ["flags.sexual"] = "yes", ["flags.both_legs"] = "yes",
    ["flags.weak_legs"] = "yes", ["flags.accident"] = "yes", ["flags.strain"] = "yes", ["flags.bruise"] = "yes",
    ["flags.cortisone"] = "yes", ["flags.brittle"] = "yes", ["flags.cancer"] = "yes", ["flags.fever"] = "yes", ["flags.weight"] = "yes",
    ["flags.infection"] = "yes", ["flags.needles"] = "yes", ["flags.defence"] = "yes", ["flags.night"] = "yes", ["flags.age"] = 80,
    ["safety.brittle"] = "yes", ["safety.fracture"] = "yes", ["safety.thinners"] = "yes", ["safety.clot_now"] = "yes",
    ["safety.clot_past"] = "yes", ["safety.aneurysm"] = "yes", ["safety.cancer"] = "yes", ["safety.fever"] = "yes",
    ["safety.inflamed"] = "yes", ["safety.skin"] = "yes", ["safety.rheumatoid"] = "yes", ["safety.lump"] = "yes",
    ["safety.pregnant"] = "yes", ["safety.severe"] = "yes", ["history.since"] = 2, ["history.map"] = { 1, 9, 20 },
    ["history.down_leg"] = "yes", ["history.ankle_left"] = 0, ["history.ankle_right"] = 0, ["history.knee_left"] = 0,
    ["history.knee_right"] = 0, ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes",
    ["pattern.stress"] = "yes", ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "yes",
    ["pattern.pressing"] = "yes", ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "yes", ["fit.posture"] = "yes",
    ["fit.tried"] = "yes", ["fit.injury"] = "yes", ["fit.person"] = { 1, 2, 3, 4, 5 }, agreed = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 100, ["nrs.pain"] = 10,
    rules = {
      "flags.saddle-numbness", "flags.bladder-trouble", "flags.bowel-trouble", "flags.sexual-loss",
      "flags.pain-in-both-legs", "flags.leg-weakness", "flags.bad-accident", "flags.bruised-spine",
      "flags.slight-fall-weak-bone", "flags.long-cortisone", "flags.earlier-cancer", "flags.fever-or-chills",
      "flags.weight-loss", "flags.infection-risk", "flags.night-pain", "flags.several-flags", "flags.flag-and-age",
      "flags.strain-alone", "flags.age-alone", "flags.any-emergency", "flags.any-urgent", "flags.any-caution",
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes",
      "safety.inflammation-calms", "safety.skin-heals", "safety.past-clot", "safety.widened-artery", "safety.cancer",
      "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy", "safety.bleeds-easily", "safety.not-yet",
      "history.long-lasting", "history.down-the-leg", "history.weak-foot", "history.weak-knee", "pattern.nerve-signs",
      "pattern.pain-reproduced", "fit.fresh-injury", "fit.lasting-pain", "fit.stiffness", "fit.guarded-muscles",
      "fit.held-posture", "fit.others-failed", "emergency-now", "physician-today", "physician-first", "home-held-back",
      "series-held-back", "series-without-reason", "severe-and-sleepless",
    },
    undecided = {},
    advice = {},
  },
}

case "nothing answered: nothing is decided, and nothing is given" {
  given  = {},
  expect = {
    rules = {}, advice = {},
    undecided = {
      "flags.saddle-numbness", "flags.bladder-trouble", "flags.bowel-trouble", "flags.sexual-loss",
      "flags.pain-in-both-legs", "flags.leg-weakness", "flags.bad-accident", "flags.bruised-spine",
      "flags.slight-fall-weak-bone", "flags.long-cortisone", "flags.earlier-cancer", "flags.fever-or-chills",
      "flags.weight-loss", "flags.infection-risk", "flags.night-pain", "flags.several-flags", "flags.flag-and-age",
      "flags.strain-alone", "flags.age-alone", "flags.any-emergency", "flags.any-urgent", "flags.any-caution",
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes",
      "safety.inflammation-calms", "safety.skin-heals", "safety.past-clot", "safety.widened-artery", "safety.cancer",
      "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy", "safety.thin-bones", "safety.bleeds-easily",
      "safety.not-yet", "safety.fit", "history.long-lasting", "history.down-the-leg", "history.weak-foot",
      "history.weak-knee", "pattern.nerve-signs", "pattern.pain-reproduced", "pattern.pattern", "fit.fresh-injury",
      "fit.lasting-pain", "fit.stiffness", "fit.guarded-muscles", "fit.held-posture", "fit.others-failed",
      "fit.worth-trying", "fit.no-clear-reason", "fit.older", "fit.slipped-disc", "fit.desk-work", "fit.scar", "fit.sport",
      "emergency-now", "physician-today", "physician-first", "clear", "home-held-back", "series-held-back",
      "fit-does-not-count-yet", "series-without-reason", "severe-and-sleepless", "pain-and-life-differ", "bones-asked-twice",
      "offer", "stay-active", "series", "home-cat-camel", "home-stretches",
    },
  },
}

case "new numbness in the saddle" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "yes",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "flags.saddle-numbness", "flags.any-emergency", "emergency-now", "home-held-back",
      "series-held-back", "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "signs of a new clot" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "yes", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "safety.new-clot", "safety.not-yet", "emergency-now", "physician-first", "home-held-back",
      "series-held-back", "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "a bad accident" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "yes", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "flags.bad-accident", "flags.any-urgent", "physician-today", "home-held-back",
      "series-held-back", "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "a weak foot, found at the examination" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 3, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "history.weak-foot", "physician-today", "home-held-back", "series-held-back",
      "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "a weak knee, found at the examination" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 2,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "history.weak-knee", "physician-today", "home-held-back", "series-held-back",
      "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "night pain: a physician first" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "yes", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "flags.night-pain", "flags.any-caution", "physician-first", "home-held-back",
      "series-held-back", "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "a wound: it overrides the exercises that were shown and the series that was agreed" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "yes",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 },
    ["history.down_leg"] = "no", ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5,
    ["history.knee_right"] = 5, ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes",
    ["pattern.stress"] = "no", ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no",
    ["pattern.pressing"] = "yes", ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no",
    ["fit.tried"] = "no", ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "safety.skin-heals", "safety.not-yet", "physician-first", "home-held-back", "series-held-back",
      "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "a wound, and nothing shown or agreed yet" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "yes",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 },
    ["history.down_leg"] = "no", ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5,
    ["history.knee_right"] = 5, ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes",
    ["pattern.stress"] = "no", ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no",
    ["pattern.pressing"] = "yes", ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no",
    ["fit.tried"] = "no", ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "no", shown = "no",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "safety.skin-heals", "safety.not-yet", "physician-first", "fit-does-not-count-yet",
    },
    undecided = {},
    advice = {},
  },
}

case "one contraindication is not answered: the advice is withheld and says for what it waits" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no", ["history.ankle_left"] = 5,
    ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5, ["pattern.dull"] = "yes",
    ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no", ["pattern.stiff"] = "yes",
    ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes", ["fit.lasting"] = "yes",
    ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no", ["fit.injury"] = "no",
    ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying",
    },
    undecided = {
      "safety.unknown-lump", "safety.not-yet", "safety.fit", "physician-first", "clear", "home-held-back",
      "series-held-back", "fit-does-not-count-yet", "offer", "stay-active", "series", "home-cat-camel", "home-stretches",
    },
    advice = {},
  },
}

case "one red flag is not answered: the same" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying",
    },
    undecided = {
      "flags.bowel-trouble", "flags.any-emergency", "emergency-now", "clear", "home-held-back", "series-held-back",
      "fit-does-not-count-yet", "offer", "stay-active", "series", "home-cat-camel", "home-stretches",
    },
    advice = {},
  },
}

case "a fresh injury, and a series agreed all the same" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "yes", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "clear", "fit.fresh-injury", "series-without-reason",
    },
    undecided = {},
    advice = { "stay-active", "home-cat-camel", "home-stretches" },
  },
}

case "no lasting pain, and a series agreed all the same" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "no", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.stiffness", "clear",
      "fit.no-clear-reason", "series-without-reason",
    },
    undecided = {},
    advice = { "stay-active", "home-cat-camel", "home-stretches" },
  },
}

case "a fresh injury, no series agreed" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "yes", ["fit.person"] = "none", agreed = "no", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "clear", "fit.fresh-injury",
    },
    undecided = {},
    advice = { "stay-active", "home-cat-camel", "home-stretches" },
  },
}

case "the treatment fits, but no series was agreed and nothing shown" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "no", shown = "no",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active" },
  },
}

case "the pattern is not there: no offer" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "no", ["pattern.diffuse"] = "no", ["pattern.sitting"] = "no", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "no", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "clear",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "42 % and sleep 4: severe and sleepless" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 4, ["odi.sex"] = 1, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 42,
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer", "severe-and-sleepless",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "40 % and sleep 4: not above 40" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 1,
    ["odi.sleeping"] = 4, ["odi.sex"] = 1, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 40,
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "42 % and sleep 3: sleep is not that poor" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 3, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 42,
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "sleep is not answered: it is not decided" {
  given  = {
    ["odi.pain"] = 3, ["odi.care"] = 3, ["odi.lifting"] = 3, ["odi.walking"] = 3, ["odi.sitting"] = 3, ["odi.standing"] = 3,
    ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no", ["flags.bladder"] = "no",
    ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no", ["flags.accident"] = "no",
    ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no", ["flags.cancer"] = "no",
    ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no", ["flags.defence"] = "no",
    ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no",
    ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no", ["safety.cancer"] = "no",
    ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no", ["safety.lump"] = "no",
    ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no", ["history.ankle_left"] = 5,
    ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5, ["pattern.dull"] = "yes",
    ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no", ["pattern.stiff"] = "yes",
    ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes", ["fit.lasting"] = "yes",
    ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no", ["fit.injury"] = "no",
    ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = { "severe-and-sleepless" },
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 2 and 42 %: they differ" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 3, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 2, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer", "pain-and-life-differ",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 3 and 42 %: they do not" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 3, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 3, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 2 and 40 %: they do not" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 2, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 8 and 20 %: they differ" {
  given  = {
    ["odi.pain"] = 1, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 8, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer", "pain-and-life-differ",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 7 and 20 %: they do not" {
  given  = {
    ["odi.pain"] = 1, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 7, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "pain 8 and 22 %: they do not" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 8, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "brittle bones in the one, not in the other" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "yes",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes",
  },
  expect = {
    rules = {
      "safety.fit", "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain",
      "fit.stiffness", "fit.worth-trying", "clear", "offer", "bones-asked-twice",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "brittle bones in the other, not in the one" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "yes", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes", ["safety.severe"] = "no",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "clear", "offer", "safety.thin-bones", "bones-asked-twice",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}

case "brittle bones in both" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "yes",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "yes", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["history.since"] = 2, ["history.map"] = { 9 }, ["history.down_leg"] = "no",
    ["history.ankle_left"] = 5, ["history.ankle_right"] = 5, ["history.knee_left"] = 5, ["history.knee_right"] = 5,
    ["pattern.dull"] = "yes", ["pattern.diffuse"] = "yes", ["pattern.sitting"] = "yes", ["pattern.stress"] = "no",
    ["pattern.stiff"] = "yes", ["pattern.warmth"] = "yes", ["pattern.shooting"] = "no", ["pattern.pressing"] = "yes",
    ["fit.lasting"] = "yes", ["fit.stiff"] = "yes", ["fit.guarding"] = "no", ["fit.posture"] = "no", ["fit.tried"] = "no",
    ["fit.injury"] = "no", ["fit.person"] = "none", agreed = "yes", shown = "yes", ["safety.severe"] = "no",
  },
  expect = {
    rules = {
      "history.long-lasting", "pattern.pain-reproduced", "pattern.pattern", "fit.lasting-pain", "fit.stiffness",
      "fit.worth-trying", "clear", "offer", "safety.thin-bones",
    },
    undecided = {},
    advice = { "stay-active", "series", "home-cat-camel", "home-stretches" },
  },
}
