-- A follow-up visit for back pain: the measures again, what is new, and how the programme goes on.
-- A clinic may copy this file, give it an id of its own, and change what stands below the line of includes.
instrument "back-review" {
  title    = "Back pain: follow-up",
  version  = "1.0.0",
  language = "en",
  intro    = "Please answer again, for how it is now. Answer yes to what is new since the last visit, too.",
  source   = "Put together for this library. The instruments name their own sources; the rules that join them are this file's own.",
  licence  = { text = "free" },
}

include "odi"
include "pain-nrs"              { as = "nrs" }
include "back-red-flags"        { as = "flags" }
include "mfr-contraindications" { as = "safety" }
include "stop-signs"            { as = "signs" }

section "Since the last visit"
item "sessions" { text = "How many treatments have there been?",                    number = { min = 0, max = 60 } }
item "easier"   { text = "Is daily life easier than before the first treatment?",   choices = yes_no }
item "goal"     { text = "What do you want to be able to do again?",                written = true, carry = true, optional = true, scored = false }

section "For the therapist"
item "shown"    { text = "Have roller, ball and trunk exercises been shown and practised?", choices = yes_no }

local own = "This file's own joining of the instruments that it names"

-- 1. A red flag anywhere is told here with its level.
rule "emergency-now" {
  level  = "emergency", action = "do_not_treat", source = own,
  when   = any { rule "flags.any-emergency":fires(), rule "safety.new-clot":fires() },
  say    = "Emergency department now. Nothing else on this page counts before that.",
}
rule "physician-today" {
  level  = "urgent", action = "do_not_treat", source = own,
  when   = rule "flags.any-urgent":fires(),
  say    = "A physician today. No treatment by hand and no home exercises before that.",
}
rule "physician-first" {
  level  = "caution", action = "ask", source = own,
  when   = any { rule "flags.any-caution":fires(), rule "safety.not-yet":fires() },
  say    = "Something is to be settled first: read the flags and contraindications that are named beside this.",
}
rule "pressing-stops" {
  level  = "caution", action = "ask", source = own,
  when   = rule "signs.stop":fires(),
  say    = "A sign to stop: no pressing, by hand, roller or ball, until the therapist has looked.",
}

-- 2. How it goes.
rule "not-easier" {
  level  = "caution", source = own .. "; six sessions are the end of a short series",
  when   = all { answer "sessions":at_least(6), answer "easier":is "no" },
  say    = "Six treatments or more and life is not easier: stop the series, examine again, and think of something else.",
}
rule "still-severe-and-sleepless" {
  level  = "caution", source = own .. "; above 40 is the published band severe, sleep from 4 of 5 is this file's own choice",
  when   = all { result "odi.index":above(40), answer "odi.sleeping":at_least(4) },
  say    = "Still high disability and very poor sleep: think beyond treatment by hand; ask about mood and medicines.",
}
rule "little-left" {
  level  = "suggest", source = own .. "; up to 20 is the published band minimal, pain up to 2 is this file's own choice",
  when   = all { result "odi.index":at_most(20), result "nrs.pain":at_most(2), answer "easier":is "yes" },
  say    = "Little pain and little trouble are left: end the series and go on with the home programme.",
}

-- 3. Advice. Everything yields to flags and contraindications; pressing yields also to stop signs, thin bones and easy bleeding.
local in_the_way  = any { rule "emergency-now":fires(), rule "physician-today":fires(), rule "physician-first":fires(), rule "pressing-stops":fires() }
local no_pressing = any {
  rule "emergency-now":fires(), rule "physician-today":fires(), rule "physician-first":fires(), rule "pressing-stops":fires(),
  rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires(),
}
local shown       = "Shown and practised with the therapist."

advice "go-on" {
  title    = "Go on with the series", source = "Articles for patients (weak): 3 to 6 sessions, 1 to 3 a week",
  when     = all { answer "easier":is "yes", answer "sessions":below(6) }, unless = in_the_way,
  sessions = { 1, 3, per_week = { 1, 3 } },
  steps    = { "Together with exercise.", "Measure again when the series ends." },
  stop_if  = { "Sharp or shooting pain, or numbness.", "Daily life grows harder from week to week." },
}
advice "home-roller" {
  title   = "At home: foam roller on upper back, buttocks, hips and thighs",
  source  = "Review of studies in healthy people (moderate): 30 to 120 s a set. Behm DG et al. J Strength Cond Res 2020;34(11):3301-3308",
  when    = answer "shown":is "yes", unless = no_pressing,
  hold_seconds = { 30, 90 }, minutes = { 5, 10 },
  steps   = { "Never under the low back, never along the spine.", "Roll slowly to a tender spot, rest on it and breathe." },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling outlasts the pressure." },
  learn_first = shown,
}
advice "home-ball" {
  title   = "At home: ball against a wall, beside the spine", source = "Articles for patients (weak): askvity.info",
  when    = answer "shown":is "yes", unless = no_pressing,
  hold_seconds = { 120, 300 },
  steps   = { "Beside the spine, never on it.", "Lean in only as far as you can relax." },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling outlasts the pressure." },
  learn_first = shown,
}
advice "home-trunk" {
  title   = "At home: side plank and bird-dog",
  source  = "Exercises of a spine researcher as trainers tell them (weak): mh.co.za, fairwaychiropractic.net",
  when    = answer "shown":is "yes", unless = in_the_way,
  repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 5 } },
  steps   = { "Side plank: on the knees first, later on the feet.", "Bird-dog: one leg or one arm first, later both." },
  stop_if = { "Pain grows, shoots or spreads." },
  learn_first = shown,
}

-- Cases. The parts have their own. Unless the name says otherwise: 40 %, pain 4, three sessions, easier, no flag, no contraindication, no sign to
-- stop.
case "three sessions, easier, exercises shown" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 40, ["nrs.pain"] = 4,
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
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
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 0, easier = "no", shown = "no",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = {},
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
    ["safety.pregnant"] = "yes", ["safety.severe"] = "yes", ["signs.sharp"] = "yes", ["signs.numb"] = "yes", ["signs.tingling"] = "yes",
    ["signs.warm"] = "yes", ["signs.spreads"] = "yes", ["signs.outlasts"] = "yes", sessions = 60, easier = "no", shown = "yes",
  },
  expect = {
    ["odi.index"] = 100,
    rules = {
      "flags.saddle-numbness", "flags.bladder-trouble", "flags.bowel-trouble", "flags.sexual-loss",
      "flags.pain-in-both-legs", "flags.leg-weakness", "flags.bad-accident", "flags.bruised-spine",
      "flags.slight-fall-weak-bone", "flags.long-cortisone", "flags.earlier-cancer", "flags.fever-or-chills",
      "flags.weight-loss", "flags.infection-risk", "flags.night-pain", "flags.several-flags", "flags.flag-and-age",
      "flags.strain-alone", "flags.age-alone", "flags.any-emergency", "flags.any-urgent", "flags.any-caution",
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes",
      "safety.inflammation-calms", "safety.skin-heals", "safety.past-clot", "safety.widened-artery", "safety.cancer",
      "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy", "safety.bleeds-easily", "safety.not-yet",
      "signs.sharp-pain", "signs.numbness", "signs.tingling-stays", "signs.stop", "emergency-now", "physician-today",
      "physician-first", "pressing-stops", "not-easier", "still-severe-and-sleepless",
    },
    undecided = {},
    advice = {},
  },
}

case "nothing answered" {
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
      "safety.not-yet", "safety.fit", "signs.sharp-pain", "signs.numbness", "signs.tingling-stays", "signs.stop",
      "signs.usual", "emergency-now", "physician-today", "physician-first", "pressing-stops", "not-easier",
      "still-severe-and-sleepless", "little-left", "go-on", "home-roller", "home-ball", "home-trunk",
    },
  },
}

case "new bladder trouble" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "yes", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit", "flags.bladder-trouble", "flags.any-emergency", "emergency-now" },
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
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.new-clot", "safety.not-yet", "emergency-now", "physician-first" },
    undecided = {},
    advice = {},
  },
}

case "a fall since" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "yes", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit", "flags.bad-accident", "flags.any-urgent", "physician-today" },
    undecided = {},
    advice = {},
  },
}

case "loss of weight" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "yes", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit", "flags.weight-loss", "flags.any-caution", "physician-first" },
    undecided = {},
    advice = {},
  },
}

case "pregnant since" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "yes", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.pregnancy", "safety.not-yet", "physician-first" },
    undecided = {},
    advice = {},
  },
}

case "numb under the roller: everything that loads stops" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "yes", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit", "signs.numbness", "signs.stop", "pressing-stops" },
    undecided = {},
    advice = {},
  },
}

case "thin bones: no roller, no ball" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "yes", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes", ["safety.severe"] = "no",
  },
  expect = {
    rules = { "safety.thin-bones" },
    undecided = {},
    advice = { "go-on", "home-trunk" },
  },
}

case "blood thinners: no roller, no ball" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.bleeds-easily" },
    undecided = {},
    advice = { "go-on", "home-trunk" },
  },
}

case "one contraindication is not answered: all advice is withheld" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no", ["safety.lump"] = "no",
    ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = {},
    undecided = {
      "safety.cancer", "safety.not-yet", "safety.fit", "physician-first", "go-on", "home-roller", "home-ball", "home-trunk",
    },
    advice = {},
  },
}

case "whether the bones are thin is not answered: the pressing waits, and the rest too" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.fracture"] = "no", ["safety.thinners"] = "no",
    ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no", ["safety.cancer"] = "no",
    ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no", ["safety.lump"] = "no",
    ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = {},
    undecided = {
      "safety.severe-bone-loss", "safety.thin-bones", "safety.not-yet", "safety.fit", "physician-first", "go-on",
      "home-roller", "home-ball", "home-trunk",
    },
    advice = {},
  },
}

case "five sessions, not easier: not yet" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 5, easier = "no", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "home-roller", "home-ball", "home-trunk" },
  },
}

case "six sessions, not easier" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 6, easier = "no", shown = "yes",
  },
  expect = {
    rules = { "safety.fit", "not-easier" },
    undecided = {},
    advice = { "home-roller", "home-ball", "home-trunk" },
  },
}

case "five sessions and easier: go on" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 5, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "six sessions and easier: the series is at its end" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 6, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "home-roller", "home-ball", "home-trunk" },
  },
}

case "42 % and sleep 4" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 4, ["odi.sex"] = 1, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 42,
    rules = { "safety.fit", "still-severe-and-sleepless" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "40 % and sleep 4" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 1,
    ["odi.sleeping"] = 4, ["odi.sex"] = 1, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "42 % and sleep 3" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 3, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "20 %, pain 2, easier: little is left" {
  given  = {
    ["odi.pain"] = 1, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 2, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    ["odi.index"] = 20,
    rules = { "safety.fit", "little-left" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "22 %, pain 2: not yet" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 2, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "20 %, pain 3: not yet" {
  given  = {
    ["odi.pain"] = 1, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 3, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on", "home-roller", "home-ball", "home-trunk" },
  },
}

case "20 %, pain 2, but not easier" {
  given  = {
    ["odi.pain"] = 1, ["odi.care"] = 1, ["odi.lifting"] = 1, ["odi.walking"] = 1, ["odi.sitting"] = 1, ["odi.standing"] = 1,
    ["odi.sleeping"] = 1, ["odi.sex"] = 1, ["odi.social"] = 1, ["odi.travelling"] = 1, ["nrs.average"] = 2, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "no", shown = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "home-roller", "home-ball", "home-trunk" },
  },
}

case "nothing shown yet: no home programme" {
  given  = {
    ["odi.pain"] = 2, ["odi.care"] = 2, ["odi.lifting"] = 2, ["odi.walking"] = 2, ["odi.sitting"] = 2, ["odi.standing"] = 2,
    ["odi.sleeping"] = 2, ["odi.sex"] = 2, ["odi.social"] = 2, ["odi.travelling"] = 2, ["nrs.average"] = 4, ["flags.saddle"] = "no",
    ["flags.bladder"] = "no", ["flags.bowel"] = "no", ["flags.sexual"] = "no", ["flags.both_legs"] = "no", ["flags.weak_legs"] = "no",
    ["flags.accident"] = "no", ["flags.strain"] = "no", ["flags.bruise"] = "no", ["flags.cortisone"] = "no", ["flags.brittle"] = "no",
    ["flags.cancer"] = "no", ["flags.fever"] = "no", ["flags.weight"] = "no", ["flags.infection"] = "no", ["flags.needles"] = "no",
    ["flags.defence"] = "no", ["flags.night"] = "no", ["flags.age"] = 40, ["safety.brittle"] = "no", ["safety.fracture"] = "no",
    ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no", sessions = 3, easier = "yes", shown = "no",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = {},
    advice = { "go-on" },
  },
}
