-- Before sport (S19): release, move, then the sport itself. An addition to the warm-up, not a replacement.
instrument "warm-up" {
  title    = "Myofascial release before sport",
  version  = "1.0.0",
  language = "en",
  source   =
    "Own wording. Warneke K et al. 2024 (PMID 38244921): rolling makes no more supple than any other warming up; Konrad A et al. Front Physiol " ..
    "2021;12:720531",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }
include "stop-signs" { as = "signs" }

local reviews  = "Reviews of trials in healthy people (moderate): Konrad A et al. Front Physiol 2021;12:720531; Warneke K et al. 2024, PMID 38244921"
local articles = "Articles for athletes (weak): sandiegotrackclub.org, 10 to 15 minutes of release and moving together"

section "Sport today"
item "sport" { text = "Will you train or compete today?", choices = yes_no }
item "usual" { text = "Will you do your usual warm-up as well?", choices = yes_no, show_when = answer "sport":is "yes" }

rule "no-replacement" {
  level  = "caution", source = reviews,
  when   = answer "usual":is "no",
  say    = "Rolling does not replace the warm-up: warm up as usual.",
}

local held_back   = any { rule "safety.not-yet":fires(), rule "signs.stop":fires() }
local no_pressing = any { rule "safety.not-yet":fires(), rule "signs.stop":fires(), rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires() }

advice "release" {
  title   = "First: release", source = articles .. "; " .. reviews,
  when    = answer "sport":is "yes", unless = no_pressing,
  minutes = { 5, 10 },
  steps   = {
    "Roll the muscles that will work: thighs, buttocks, calves, upper back.",
    "Never the low back, never the spine.",
    "Gently: this is not the day to work on a sore spot.",
  },
  stop_if = { "Pain is sharp or shoots.", "A place goes numb or tingles on." },
  learn_first = "Have the roller shown to you once.",
}
advice "mobility" {
  title   = "Then: move the joints", source = articles,
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

-- Cases. No contraindication and no stop sign, unless the name says so.
case "sport, and the usual warm-up" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "yes", usual = "yes",
  },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "release", "mobility", "own-sport" } },
}

case "sport without it" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "yes", usual = "no",
  },
  expect = { rules = { "safety.fit", "no-replacement" }, undecided = {}, advice = { "release", "mobility" } },
}

case "no sport" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "no",
  },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = {} },
}

case "a fever: no sport" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "yes", usual = "yes",
  },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}

case "sharp pain under the roller last time" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "yes", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "yes", usual = "yes",
  },
  expect = { rules = { "safety.fit", "signs.sharp-pain", "signs.stop" }, undecided = {}, advice = {} },
}

case "thin bones: no roller" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no", ["safety.severe"] = "no",
    sport = "yes", usual = "yes",
  },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "mobility", "own-sport" } },
}

case "blood thinners: no roller" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no",
    ["signs.tingling"] = "no", ["signs.warm"] = "no",
    sport = "yes", usual = "yes",
  },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "mobility", "own-sport" } },
}

case "the wound question is open: all waits" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["signs.sharp"] = "no", ["signs.numb"] = "no", ["signs.tingling"] = "no",
    ["signs.warm"] = "no",
    sport = "yes", usual = "yes",
  },
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
