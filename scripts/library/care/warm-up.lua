-- Before sport: release, move, then the sport itself. An addition to the warm-up, not a replacement.
instrument "warm-up" {
  title    = "Myofascial release before sport",
  version  = "1.0.0",
  language = "en",
  source   = "Own wording. No study shows that release before sport is better than any other warm-up; each piece names its source.",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }
include "stop-signs" { as = "signs" }

local reviews =
  "Reviews of trials in healthy people (moderate): rolling makes no more supple than another warm-up. Konrad A et al. Front Physiol 2021;12:720531; " ..
  "Warneke K et al. 2024, PMID 38244921"
local rolling = "Articles for runners (weak): active.com (5 to 10 minutes), mensrunninguk.co.uk and parisischool.com (30 to 60 seconds a place)"
local moving  = "Articles for runners (weak): sandiegotrackclub.org, 10 to 15 minutes of release and moving together; mensrunninguk.co.uk"

section "Sport today"
item "sport" { text = "Will you train or compete today?", choices = yes_no }
item "usual" { text = "Will you do your usual warm-up as well?", choices = yes_no, show_when = answer "sport":is "yes" }

rule "no-replacement" {
  level = "caution", source = reviews,
  when  = answer "usual":is "no",
  say   = "Rolling does not replace the warm-up: warm up as usual.",
}

-- What holds everything back; and what holds only the roller back.
local held_back   = any { rule "safety.not-yet":fires(), rule "signs.stop":fires() }
local no_pressing = any {
  rule "safety.not-yet":fires(), rule "signs.stop":fires(), rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires(),
}

advice "release" {
  title        = "First: release", source = rolling,
  when         = answer "sport":is "yes", unless = no_pressing,
  minutes      = { 5, 10 }, hold_seconds = { 30, 60 },
  steps        = {
    "Roll the muscles that will work: thighs, buttocks, calves, upper back.",
    "Never the low back, never the spine.",
    "Gently: this is not the day to work on a sore spot.",
  },
  stop_if      = { "Pain is sharp or shoots.", "A place goes numb, or tingling does not end." },
  learn_first  = "Have the roller shown to you once.",
}
advice "mobility" {
  title   = "Then: move the joints", source = moving,
  when    = answer "sport":is "yes", unless = held_back,
  minutes = 5,
  steps   = { "Swing, circle and bend the joints that will work, without force." },
  stop_if = { "Pain is sharp or shoots." },
}
advice "own-sport" {
  title   = "Last: the sport's own warm-up", source = reviews,
  when    = answer "usual":is "yes", unless = held_back,
  steps   = { "The movements of your sport, from slow to fast." },
  stop_if = { "Pain is sharp or shoots.", "You feel ill." },
}

-- Cases. Each gives only what differs: every question on contraindications and stop signs that it does not name is answered no.
local function otherwise_no(answers)
  for _, question in ipairs {
    "safety.brittle", "safety.fracture", "safety.thinners", "safety.clot_now", "safety.clot_past", "safety.aneurysm", "safety.cancer",
    "safety.fever", "safety.inflamed", "safety.skin", "safety.rheumatoid", "safety.lump", "safety.pregnant",
    "signs.sharp", "signs.numb", "signs.tingling", "signs.warm",
  } do
    answers[question] = answers[question] or "no"
  end
  return answers
end

case "sport, and the usual warm-up" {
  given  = otherwise_no { sport = "yes", usual = "yes" },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "release", "mobility", "own-sport" } },
}
case "sport without it" {
  given  = otherwise_no { sport = "yes", usual = "no" },
  expect = { rules = { "safety.fit", "no-replacement" }, undecided = {}, advice = { "release", "mobility" } },
}
case "no sport" {
  given  = otherwise_no { sport = "no" },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = {} },
}
case "a fever: no sport" {
  given  = otherwise_no { ["safety.fever"] = "yes", sport = "yes", usual = "yes" },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "sharp pain under the roller last time" {
  given  = otherwise_no { ["signs.sharp"] = "yes", sport = "yes", usual = "yes" },
  expect = { rules = { "safety.fit", "signs.sharp-pain", "signs.stop" }, undecided = {}, advice = {} },
}
case "thin bones: no roller" {
  given  = otherwise_no { ["safety.brittle"] = "yes", ["safety.severe"] = "no", sport = "yes", usual = "yes" },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "mobility", "own-sport" } },
}
case "blood thinners: no roller" {
  given  = otherwise_no { ["safety.thinners"] = "yes", sport = "yes", usual = "yes" },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "mobility", "own-sport" } },
}
case "nobody asked about wounds: all waits" {
  given  = otherwise_no { ["safety.skin"] = missing, sport = "yes", usual = "yes" },
  expect = { rules = {}, undecided = { "safety.skin-heals", "safety.not-yet", "safety.fit", "release", "mobility", "own-sport" }, advice = {} },
}

case "everything against it" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "yes", ["safety.thinners"] = "yes", ["safety.clot_now"] = "yes", ["safety.clot_past"] = "yes",
    ["safety.aneurysm"] = "yes", ["safety.cancer"] = "yes", ["safety.fever"] = "yes", ["safety.inflamed"] = "yes", ["safety.skin"] = "yes",
    ["safety.rheumatoid"] = "yes", ["safety.lump"] = "yes", ["safety.pregnant"] = "yes", ["signs.sharp"] = "yes", ["signs.numb"] = "yes",
    ["signs.tingling"] = "yes", ["signs.warm"] = "yes", ["safety.severe"] = "yes", ["signs.spreads"] = "yes", ["signs.outlasts"] = "yes",
    sport = "yes", usual = "yes",
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
case "nothing answered" {
  given  = {},
  expect = {
    rules = {}, advice = {},
    undecided = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.thin-bones", "safety.bleeds-easily", "safety.not-yet", "safety.fit", "signs.sharp-pain", "signs.numbness", "signs.tingling-stays",
      "signs.stop", "signs.usual", "no-replacement", "release", "mobility", "own-sport",
    },
  },
}
