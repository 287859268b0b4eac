-- The home programme: what to do at home, how much, when to stop. It yields to the contraindications and the stop signs.
instrument "home-programme" {
  title    = "Home programme for the low back",
  version  = "1.0.0",
  language = "en",
  intro    = "For adults. First some questions on your health, then what you may do at home. 15 to 20 minutes in all.",
  source   = "Own wording. Each dose names where it was read; most are pages of therapists and trainers (weak).",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }
include "stop-signs"            { as = "signs" }

section "Before you begin"
item "learned" { text = "Has a professional shown you these exercises and watched you do them?", choices = yes_no }
item "floor"   { text = "Can you get down to the floor and up again safely?",                   choices = yes_no }
item "tools"   { text = "Which of these do you have?", tick_all = { [1] = "A foam roller", [2] = "A massage ball" } }
item "easy"    { text = "Can you do the easier versions without trouble?",                       choices = yes_no }

rule "learn-first" {
  level = "suggest", source = "Own, on the careful side",
  when  = answer "learned":is "no",
  say   = "Have the exercises shown to you first. Nothing is to be done alone yet.",
}
rule "floor-not-safe" {
  level = "suggest", source = "Own, on the careful side",
  when  = answer "floor":is "no",
  say   = "No exercises on the floor alone: ask for others, on a bed or a chair.",
}

-- What holds everything back, what holds pressure back, and what holds back the exercises that round the back. Where bones are thin, advice for
-- trainers warns of rounding the back under a load (pilatesbreathandcontrol.com) or deeply (biologyinsights.com). On cat and camel, where nothing
-- loads it, pages disagree: one warns (debreen.com), one teaches it (222health.com). So, on the careful side, neither it nor the curl-up is given.
local wait      = any { rule "safety.not-yet":fires(), rule "signs.stop":fires() }
local no_press  = any { wait, rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires() }
local no_bend   = any { wait, rule "safety.thin-bones":fires() }

-- Who is ready for what.
local learned   = answer "learned":is "yes"
local on_floor  = all { learned, answer "floor":is "yes" }
local beginning = all { on_floor, answer "easy":is "no" }
local practised = all { on_floor, answer "easy":is "yes" }

-- Where the doses were read.
local daily     = "Pages for patients (weak): eatsip365.com, winenfood.com, 15 to 20 minutes; redrocktherapy.com, each day"
local rolling   = "Review of studies in healthy people (moderate): 1 to 3 sets of 30 to 120 s. Behm DG et al. J Strength Cond Res 2020;34:3301-3308"
local ball      =
  "Therapists of myofascial release (weak), vwbmfr.com, healingtreemyofascial.com, redrocktherapy.com: 3 to 5 minutes a spot. Other pages: 30 to " ..
  "60 s (drdecaria.com). So the least is set in between"
local mcgill    = "A spine researcher's exercises as clinics and trainers tell them (weak): poseidonperformance.com, fairwaychiropractic.net"
local pyramid   = mcgill .. "; three sets that grow shorter, holds of up to 10 s, daily or at least three days a week: adelaidefamilychiro.com, lakablog.com"
local shorter   = mcgill .. "; one set and shorter holds are this file's own, to begin with"
local stretch   = "Pages of clinics (weak): focusonphysio.com.au, nwitimes.com; sleighfamilychiropractic.com, 20 to 30 s, 2 to 3 times each leg"

-- When to stop, and who shows it.
local pressed   = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling outlasts the pressure." }
local moved     = { "Pain grows, shoots or spreads.", "A leg goes numb or weak." }
local shown     = "A professional shows it first and watches you once."

-- It is given with whatever is left, so it names no piece: any of them may be held back.
advice "order" {
  title   = "How it goes together", source = daily,
  when    = learned, unless = wait,
  sessions = { per_day = 1 }, minutes = { 15, 20 },
  steps   = {
    "Do what is on your list, from the top down.",
    "Leave out what is not on it, even if you know it or have the tool for it: it is not for you now.",
    "Go through all of it calmly; a shorter list takes less time.",
  },
  stop_if = { "Pain is sharp, shoots or spreads.", "A place goes numb, or tingling does not end with the exercise.", "You feel ill or dizzy." },
}
advice "roller" {
  title   = "Foam roller: upper back, buttocks, hips and thighs", source = rolling,
  when    = all { on_floor, answer "tools":includes "A foam roller" }, unless = no_press,
  sets    = { 1, 3 }, hold_seconds = { 30, 90 }, minutes = { 5, 10 },
  steps   = {
    "Never under the low back, never on the spine itself.",
    "Roll slowly to a tender spot.",
    "Rest on it and breathe calmly.",
    "Go on to the next spot.",
  },
  stop_if = pressed, learn_first = shown,
}
advice "ball" {
  title   = "Ball against a wall, beside the spine", source = ball,
  when    = all { learned, answer "tools":includes "A massage ball" }, unless = no_press,
  hold_seconds = { 120, 300 },
  steps   = {
    "Put the ball between your back and the wall, beside the spine, never on it.",
    "Lean in only as far as you can relax.",
    "Breathe until the spot gives way.",
  },
  stop_if = pressed, learn_first = shown,
}
advice "cat-camel" {
  title   = "Cat and camel, on hands and knees", source = mcgill,
  when    = on_floor, unless = no_bend,
  repetitions = { 5, 6 },
  steps   = { "Round the back slowly.", "Let it sink slowly.", "Stay within what is comfortable; do not press at the ends." },
  stop_if = moved, learn_first = shown,
}

-- Three exercises that steady the trunk, each easier and in full.
advice "curl-up-easy" {
  title   = "Curl-up, easier", source = shorter,
  when    = beginning, unless = no_bend,
  sets    = 1, repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 7 } },
  steps   = {
    "Lie on your back, one knee bent, your hands under the hollow of the back.",
    "Tighten the belly as if before a nudge, and only make the head light.",
    "Breathe.",
  },
  stop_if = moved, learn_first = shown,
}
advice "curl-up" {
  title   = "Curl-up", source = pyramid,
  when    = practised, unless = no_bend,
  sets    = 3, repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 7 } },
  steps   = {
    "Lie on your back, one knee bent, your hands under the hollow of the back.",
    "Lift head and shoulders a little, all in one piece.",
    "Breathe, hold, and lower.",
    "Fewer in each set, such as 6, 4 and 2.",
  },
  stop_if = moved, learn_first = shown,
}
advice "side-plank-easy" {
  title   = "Side plank on the knees", source = shorter,
  when    = beginning, unless = wait,
  sets    = 1, repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 7 } },
  steps   = { "Lie on your side, knees bent, on your forearm.", "Lift the hips until the body is straight.", "The same on the other side." },
  stop_if = moved, learn_first = shown,
}
advice "side-plank" {
  title   = "Side plank on the feet", source = pyramid,
  when    = practised, unless = wait,
  sets    = 3, repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 7 } },
  steps   = {
    "Lie on your side, legs long, on your forearm, the upper foot before the lower.",
    "Lift the hips until the body is straight.",
    "The same on the other side.",
    "Fewer in each set, such as 6, 4 and 2.",
  },
  stop_if = moved, learn_first = shown,
}
advice "bird-dog-easy" {
  title   = "Bird-dog with one leg or one arm", source = shorter,
  when    = beginning, unless = wait,
  sets    = 1, repetitions = { 2, 6 }, hold_seconds = { 3, 5 }, sessions = { per_week = { 3, 7 } },
  steps   = { "On hands and knees, keep the back still.", "Reach out with one leg only, or one arm only.", "The same on the other side." },
  stop_if = moved, learn_first = shown,
}
advice "bird-dog" {
  title   = "Bird-dog", source = pyramid,
  when    = practised, unless = wait,
  sets    = 3, repetitions = { 2, 6 }, hold_seconds = { 5, 10 }, sessions = { per_week = { 3, 7 } },
  steps   = {
    "On hands and knees, keep the back still.",
    "Reach out with one leg and the opposite arm.",
    "The same on the other side.",
    "Fewer in each set, such as 6, 4 and 2.",
  },
  stop_if = moved, learn_first = shown,
}
advice "stretches" {
  title   = "Stretches: front of the hip, back of the thigh, buttock", source = stretch,
  when    = learned, unless = wait,
  repetitions = { 2, 3 }, hold_seconds = { 15, 30 },
  steps   = { "Go slowly, the back straight, until you feel a pull, not a pain.", "Hold it without bouncing, and breathe.", "Both sides." },
  stop_if = { "Pain shoots down the leg.", "A place goes numb." }, learn_first = shown,
}

-- Cases. Everybody here answers "no" to all questions on health and on the signs, but for what is named; `missing` leaves one blank.
local health = {
  "safety.brittle", "safety.fracture", "safety.thinners", "safety.clot_now", "safety.clot_past", "safety.aneurysm", "safety.cancer", "safety.fever",
  "safety.inflamed", "safety.skin", "safety.rheumatoid", "safety.lump", "safety.pregnant", "signs.sharp", "signs.numb", "signs.tingling", "signs.warm",
}
local function well_but(given)
  for _, question in ipairs(health) do given[question] = given[question] or "no" end
  return given
end

case "well, shown, beginning: the easier versions" {
  given  = well_but { learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no" },
  expect = {
    rules = { "safety.fit" }, undecided = {},
    advice = { "order", "roller", "ball", "cat-camel", "curl-up-easy", "side-plank-easy", "bird-dog-easy", "stretches" },
  },
}
case "well and practised: the full versions" {
  given  = well_but { learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { undecided = {}, advice = { "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" } },
}
case "without tools" {
  given  = well_but { learned = "yes", floor = "yes", tools = "none", easy = "yes" },
  expect = { undecided = {}, advice = { "order", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" } },
}
case "a roller only" {
  given  = well_but { learned = "yes", floor = "yes", tools = { 1 }, easy = "yes" },
  expect = { undecided = {}, advice = { "order", "roller", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" } },
}
case "a ball only" {
  given  = well_but { learned = "yes", floor = "yes", tools = { 2 }, easy = "yes" },
  expect = { undecided = {}, advice = { "order", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" } },
}
case "not shown yet: nothing alone" {
  given  = well_but { learned = "no", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.fit", "learn-first" }, undecided = {}, advice = {} },
}
case "not shown yet, and a beginner" {
  given  = well_but { learned = "no", floor = "yes", tools = { 1, 2 }, easy = "no" },
  expect = { rules = { "safety.fit", "learn-first" }, undecided = {}, advice = {} },
}
case "the floor is not safe: what can be done standing" {
  given  = well_but { learned = "yes", floor = "no", tools = { 1, 2 }, easy = "no" },
  expect = { rules = { "safety.fit", "floor-not-safe" }, undecided = {}, advice = { "order", "ball", "stretches" } },
}
case "the floor is not safe, practised" {
  given  = well_but { learned = "yes", floor = "no", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.fit", "floor-not-safe" }, undecided = {}, advice = { "order", "ball", "stretches" } },
}
case "whether it was shown is not answered: all is withheld" {
  given  = well_but { floor = "yes", tools = "none", easy = "no" },
  expect = {
    undecided = { "learn-first", "order", "cat-camel", "curl-up-easy", "side-plank-easy", "bird-dog-easy", "stretches" }, advice = {},
  },
}
case "whether the floor is safe is not answered: what can be done standing, and the rest waits" {
  given  = well_but { learned = "yes", tools = { 1, 2 }, easy = "no" },
  expect = {
    rules = { "safety.fit" }, undecided = { "floor-not-safe", "roller", "cat-camel", "curl-up-easy", "side-plank-easy", "bird-dog-easy" },
    advice = { "order", "ball", "stretches" },
  },
}
case "a fever: everything waits for health" {
  given  = well_but { ["safety.fever"] = "yes", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "a fever, beginning" {
  given  = well_but { ["safety.fever"] = "yes", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no" },
  expect = { undecided = {}, advice = {} },
}
case "sharp pain under pressure: everything stops" {
  given  = well_but { ["signs.sharp"] = "yes", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.fit", "signs.sharp-pain", "signs.stop" }, undecided = {}, advice = {} },
}
case "sharp pain, beginning" {
  given  = well_but { ["signs.sharp"] = "yes", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no" },
  expect = { undecided = {}, advice = {} },
}
case "thin bones: no pressing, and no back is rounded" {
  given  = well_but { ["safety.brittle"] = "yes", ["safety.severe"] = "no", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "order", "side-plank", "bird-dog", "stretches" } },
}
case "thin bones, beginning" {
  given  = well_but { ["safety.brittle"] = "yes", ["safety.severe"] = "no", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "no" },
  expect = { undecided = {}, advice = { "order", "side-plank-easy", "bird-dog-easy", "stretches" } },
}
case "blood thinners: no pressing" {
  given  = well_but { ["safety.thinners"] = "yes", learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "order", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" } },
}
case "one question on health is open: all advice is withheld for it" {
  given  = well_but { ["safety.lump"] = missing, learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = {
    rules = {}, advice = {},
    undecided = {
      "safety.unknown-lump", "safety.not-yet", "safety.fit", "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches",
    },
  },
}
case "one stop sign is open: all advice is withheld for it" {
  given  = well_but { ["signs.numb"] = missing, learned = "yes", floor = "yes", tools = { 1, 2 }, easy = "yes" },
  expect = {
    rules = { "safety.fit" }, advice = {},
    undecided = { "signs.numbness", "signs.stop", "order", "roller", "ball", "cat-camel", "curl-up", "side-plank", "bird-dog", "stretches" },
  },
}
case "nothing answered: nothing is given" { given = {}, expect = { rules = {}, advice = {} } }
