-- The home programme (S10): what to do, how much, when to stop. Everything yields to the contraindications and the stop signs.
instrument "home-programme" {
  title    = "Home programme for the low back",
  version  = "1.0.0",
  language = "en",
  intro    = "First some questions on your health, then what you may do at home. 15 to 20 minutes in all.",
  source   = "Own wording. The doses are those of articles and trainers (weak); the roller's dose is near that of a review of studies.",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }
include "stop-signs" { as = "signs" }

local rolling  = "Review of studies in healthy people (moderate): 30 to 120 s a set. Behm DG et al. J Strength Cond Res 2020;34(11):3301-3308"
local ball     = "Articles for patients (weak): askvity.info and others, a ball beside the spine, never on it"
local mcgill   = "A spine researcher's exercises as trainers tell them (weak): mh.co.za, fairwaychiropractic.net, poseidonperformance.com"
local stretch  = "Articles of physiotherapists (weak): focusonphysio.com.au, nwitimes.com"

section "Before you begin"
item "learned" { text = "Has a professional shown you these exercises and watched you do them?", choices = yes_no }
item "floor"   { text = "Can you get down to the floor and up again safely?",                   choices = yes_no }
item "tools"   { text = "Which of these do you have?", tick_all = { [1] = "A foam roller", [2] = "A massage ball" } }
item "easy"    { text = "Can you do the easier versions without trouble?",                       choices = yes_no }

rule "learn-first" {
  level  = "suggest", source = "Own, on the careful side",
  when   = answer "learned":is "no",
  say    = "Have the exercises shown to you first. Nothing is to be done alone yet.",
}
rule "floor-not-safe" {
  level  = "suggest", source = "Own, on the careful side",
  when   = answer "floor":is "no",
  say    = "No exercises on the floor alone: ask for others, on a bed or a chair.",
}

-- What holds everything back, what holds pressure back, and what holds bending back.
local held_back       = any { rule "safety.not-yet":fires(), rule "signs.stop":fires() }
local no_pressing     = any { rule "safety.not-yet":fires(), rule "signs.stop":fires(), rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires() }
local no_bending      = any { rule "safety.not-yet":fires(), rule "signs.stop":fires(), rule "safety.thin-bones":fires() }
local ready           = all { answer "learned":is "yes", answer "floor":is "yes" }
local ready_for_easy  = all { answer "learned":is "yes", answer "floor":is "yes", answer "easy":is "no" }
local ready_for_full  = all { answer "learned":is "yes", answer "floor":is "yes", answer "easy":is "yes" }
local shown           = "A professional shows it first and watches you once."

advice "order" {
  title   = "How it goes together", source = "Articles for patients (weak): eatsip365.com, winenfood.com tell of 15 to 20 minutes",
  when    = answer "learned":is "yes", unless = held_back,
  minutes = { 15, 20 },
  steps   = {
    "Begin with the roller or the ball, 5 to 10 minutes.",
    "Then cat and camel.",
    "Then the exercises that steady the trunk.",
    "End with the stretches.",
  },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling does not end with the exercise.", "You feel ill or dizzy." },
}
advice "roller" {
  title   = "Foam roller: upper back, buttocks, hips and thighs", source = rolling,
  when    = all { answer "learned":is "yes", answer "floor":is "yes", answer "tools":includes "A foam roller" }, unless = no_pressing,
  hold_seconds = { 30, 90 }, minutes = { 5, 10 },
  steps   = {
    "Never under the low back, never along the spine.",
    "Roll slowly to a tender spot.",
    "Rest on it and breathe calmly.",
    "Go on to the next spot.",
  },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling outlasts the pressure." },
  learn_first = shown,
}
advice "ball" {
  title   = "Ball against a wall, beside the spine", source = ball,
  when    = all { answer "learned":is "yes", answer "tools":includes "A massage ball" }, unless = no_pressing,
  hold_seconds = { 120, 300 },
  steps   = {
    "Put the ball between your back and the wall, beside the spine, never on it.",
    "Lean in only as far as you can relax.",
    "Breathe until the spot gives way.",
  },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling outlasts the pressure." },
  learn_first = shown,
}
advice "cat-camel" {
  title   = "Cat and camel, on hands and knees", source = mcgill,
  when    = ready, unless = held_back,
  repetitions = { 5, 6 },
  steps   = { "Round the back slowly.", "Let it sink slowly.", "Stay within what is comfortable; do not press at the ends." },
  stop_if = { "Pain grows, shoots or spreads." },
  learn_first = shown,
}
advice "curl-up-easy" {
  title   = "Curl-up, easier", source = mcgill,
  when    = ready_for_easy, unless = no_bending,
  repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 5 } },
  steps   = {
    "Lie on your back, one knee bent, your hands under the hollow of the back.",
    "Tighten the belly as if before a nudge, and only make the head light.",
    "Breathe.",
  },
  stop_if = { "Pain grows, shoots or spreads.", "The neck hurts." },
  learn_first = shown,
}
advice "curl-up" {
  title   = "Curl-up", source = mcgill,
  when    = ready_for_full, unless = no_bending,
  repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 5 } },
  steps   = {
    "Lie on your back, one knee bent, your hands under the hollow of the back.",
    "Lift head and shoulders a little, all in one piece.",
    "Breathe, hold, and lower.",
  },
  stop_if = { "Pain grows, shoots or spreads.", "The neck hurts." },
  learn_first = shown,
}
advice "side-plank-easy" {
  title   = "Side plank on the knees", source = mcgill,
  when    = ready_for_easy, unless = held_back,
  repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 5 } },
  steps   = { "Lie on your side, knees bent, on your forearm.", "Lift the hips until the body is straight.", "The same on the other side." },
  stop_if = { "Pain grows, shoots or spreads.", "The shoulder hurts." },
  learn_first = shown,
}
advice "side-plank" {
  title   = "Side plank on the feet", source = mcgill,
  when    = ready_for_full, unless = held_back,
  repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 5 } },
  steps   = {
    "Lie on your side, legs long, on your forearm, the upper foot before the lower.",
    "Lift the hips until the body is straight.",
    "The same on the other side.",
  },
  stop_if = { "Pain grows, shoots or spreads.", "The shoulder hurts." },
  learn_first = shown,
}
advice "bird-dog-easy" {
  title   = "Bird-dog with one leg or one arm", source = mcgill,
  when    = ready_for_easy, unless = held_back,
  repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 5 } },
  steps   = { "On hands and knees, keep the back still.", "Reach out with one leg only, or one arm only.", "The same on the other side." },
  stop_if = { "Pain grows, shoots or spreads." },
  learn_first = shown,
}
advice "bird-dog" {
  title   = "Bird-dog", source = mcgill,
  when    = ready_for_full, unless = held_back,
  repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 5 } },
  steps   = { "On hands and knees, keep the back still.", "Reach out with one leg and the opposite arm.", "The same on the other side." },
  stop_if = { "Pain grows, shoots or spreads." },
  learn_first = shown,
}
advice "stretches" {
  title   = "Stretches: front of the hip, back of the thigh, buttock", source = stretch,
  when    = answer "learned":is "yes", unless = held_back,
  repetitions = { 2, 3 }, hold_seconds = { 15, 30 },
  steps   = { "Go slowly until you feel a pull, not a pain.", "Hold it without bouncing, and breathe.", "Both sides." },
  stop_if = { "Pain shoots down the leg.", "A place goes numb." },
  learn_first = shown,
}

-- Cases. No contraindication and no stop sign, unless the name says so.
case "well, shown, beginning: the easier versions" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "roller", "ball", "cat-camel", "curl-up-easy", "side-plank-easy", "bird-dog-easy", "stretches" },
  },
}

case "well and practised: the full versions" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}

case "without tools" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = "none", easy = "yes",
  },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}

case "a roller only" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "roller", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}

case "a ball only" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}

case "not shown yet: nothing alone" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "no", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit", "learn-first" }, undecided = {},
    advice = {},
  },
}

case "not shown yet, and a beginner" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "no", floor = "yes", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.fit", "learn-first" }, undecided = {},
    advice = {},
  },
}

case "the floor is not safe: what can be done standing" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "no", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.fit", "floor-not-safe" }, undecided = {},
    advice = { "order", "ball", "stretches" },
  },
}

case "the floor is not safe, practised" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "no", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit", "floor-not-safe" }, undecided = {},
    advice = { "order", "ball", "stretches" },
  },
}

case "a fever: everything waits for health" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {},
    advice = {},
  },
}

case "a fever, beginning" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {},
    advice = {},
  },
}

case "sharp pain under pressure: everything stops" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "yes", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit", "signs.sharp-pain", "signs.stop" }, undecided = {},
    advice = {},
  },
}

case "sharp pain, beginning" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "yes", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.fit", "signs.sharp-pain", "signs.stop" }, undecided = {},
    advice = {},
  },
}

case "thin bones: no pressing and no curl-up" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no", ["safety.severe"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.thin-bones" }, undecided = {},
    advice = { "order", "cat-camel", "side-plank", "bird-dog", "stretches" },
  },
}

case "thin bones, beginning" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no", ["safety.severe"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no",
  },
  expect = {
    rules = { "safety.thin-bones" }, undecided = {},
    advice = { "order", "cat-camel", "side-plank-easy", "bird-dog-easy", "stretches" },
  },
}

case "blood thinners: no pressing" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.bleeds-easily" }, undecided = {},
    advice = { "order", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}

case "one question on health is open: all advice is withheld for it" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = {},
    undecided = {
      "safety.unknown-lump", "safety.not-yet", "safety.fit", "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches",
    },
    advice = {},
  },
}

case "the stop signs are open: all advice is withheld for them" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = { "safety.fit" },
    undecided = { "signs.numbness", "signs.stop", "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
    advice = {},
  },
}

case "all yes: no advice at all" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "yes", ["safety.thinners"] = "yes", ["safety.clot_now"] = "yes", ["safety.clot_past"] = "yes",
    ["safety.aneurysm"] = "yes", ["safety.cancer"] = "yes", ["safety.fever"] = "yes", ["safety.inflamed"] = "yes", ["safety.skin"] = "yes",
    ["safety.rheumatoid"] = "yes", ["safety.lump"] = "yes", ["safety.pregnant"] = "yes", ["signs.sharp"] = "yes", ["signs.numb"] = "yes",
    ["signs.tingling"] = "yes", ["signs.warm"] = "yes", ["safety.severe"] = "yes", ["signs.spreads"] = "yes", ["signs.outlasts"] = "yes",
    learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes",
  },
  expect = {
    rules = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.bleeds-easily", "safety.not-yet", "signs.sharp-pain", "signs.numbness", "signs.tingling-stays", "signs.stop",
    },
    undecided = {},
    advice = {},
  },
}

case "nothing answered: nothing is given, and it says for what it waits" {
  given  = {},
  expect = {
    rules = {}, advice = {},
    undecided = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.thin-bones", "safety.bleeds-easily", "safety.not-yet", "safety.fit", "signs.sharp-pain", "signs.numbness", "signs.tingling-stays",
      "signs.stop", "signs.usual", "learn-first", "floor-not-safe", "order", "roller", "ball", "cat-camel", "curl-up-easy", "side-plank-easy",
      "bird-dog-easy", "curl-up", "side-plank", "bird-dog", "stretches",
    },
  },
}
