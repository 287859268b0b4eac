-- A series of treatments (S9): how many, how often, how long, how pressed; and when to look again. It yields to the contraindications.
instrument "treatment-series" {
  title    = "A series of myofascial release",
  version  = "1.0.0",
  language = "en",
  intro    = "For the therapist who plans the series with the patient.",
  source   = "Own wording. Figures differ between sources: each plan names its own. Nobody has shown which number of sessions is best.",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }

local articles  =
  "Articles for patients and pages of therapists (weak): heathermaxwell.net (three or four sessions, 2 to 3 a week); one trial in 30 people " ..
  "gave four in two weeks: Tamartash H, Bahrpeyma F. ijtmb.org, article 709"
local trial     = "One trial in 80 nurses (moderate): 24 sessions in 8 weeks, with back exercises. Ajimsha MS et al. J Bodyw Mov Ther 2014;18:273-281"
local technique =
  "Teaching texts and pages of therapists (weak): painworx.co.uk module 3, suzettenoblermt.ca; holds of 90 s to 5 minutes: mfrtherapists.com"

section "The plan"
item "plan" {
  text = "Which plan has been agreed?",
  choices = { [1] = "A short series, to see whether it helps", [2] = "The long series of the trial" },
}
item "press"  {
  text    = "Which technique comes first?",
  choices = {
    [1] = "Direct: into the tight layer", [2] = "Indirect: with the tissue's own direction", [3] = "Cross-hand stretch", [4] = "Skin rolling",
  },
}

section "So far"
item "done"   { text = "How many sessions have there been?", number = { min = 0, max = 60 } }
item "better" { text = "Is daily life easier than before the series?", choices = yes_no, show_when = answer "done":at_least(1) }

rule "look-again" {
  level  = "caution", source = "Own: six is the end of the short series; no study stands behind it as a limit",
  when   = all { answer "done":at_least(6), answer "better":is "no" },
  say    = "Six sessions or more and no easier daily life: stop the series, examine again, and think of something else.",
}
rule "measure-again" {
  level  = "suggest", source = "Own: the short series ends at three to six sessions",
  when   = all { answer "done":at_least(3), answer "better":is "yes" },
  say    = "Three sessions or more, and better: measure again now, and agree whether to go on.",
}

local held_back  = any { rule "safety.not-yet":fires(), rule "look-again":fires() }
local light_only = any { held_back, rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires() }

advice "short-series" {
  title    = "A short series", source = articles,
  when     = answer "plan":is(1), unless = held_back,
  sessions = { 3, 6, per_week = { 1, 3 } }, minutes = { 30, 60 },
  steps    = { "Measure daily life and pain before the first session.", "Add exercises from the beginning.", "Measure again at the end." },
  stop_if  = { "A sign to stop appears.", "Pain or daily life grows worse from session to session." },
}
advice "long-series" {
  title    = "The long series of the trial", source = trial,
  when     = answer "plan":is(2), unless = held_back,
  sessions = { 24, per_week = 3 },
  steps    = { "Eight weeks, together with back exercises, as in the trial.", "Look again after six sessions; do not go on for the number's sake." },
  stop_if  = { "A sign to stop appears.", "Pain or daily life grows worse from session to session." },
}
advice "direct" {
  title    = "Direct: into the tight layer", source = technique,
  when     = answer "press":is(1), unless = light_only,
  hold_seconds = { 90, 120 },
  steps    = { "Sink in slowly until the first tight layer is felt.", "Hold there, without sliding, until it gives." },
  stop_if  = { "Pain is sharp, shoots or spreads.", "A place goes numb." },
}
advice "indirect" {
  title    = "Indirect: with the tissue's own direction", source = technique,
  when     = answer "press":is(2), unless = held_back,
  hold_seconds = { 90, 120 },
  steps    = { "A light hand follows where the tissue moves with ease.", "Wait there until it softens." },
  stop_if  = { "Pain is sharp, shoots or spreads.", "A place goes numb." },
}
advice "cross-hand" {
  title    = "Cross-hand stretch", source = technique,
  when     = answer "press":is(3), unless = held_back,
  hold_seconds = { 120, 300 },
  steps    = { "Cross the hands and lay them flat on the area.", "Ease them apart until the slack is gone, and wait." },
  stop_if  = { "Pain is sharp, shoots or spreads.", "A place goes numb." },
}
advice "skin-rolling" {
  title    = "Skin rolling", source = technique,
  when     = answer "press":is(4), unless = light_only,
  steps    = { "Lift a fold of skin between fingers and thumbs.", "Roll it along slowly; never so that it hurts." },
  stop_if  = { "The skin reddens strongly or bruises.", "It hurts." },
}

-- Cases. No contraindication, unless the name says so.
case "before the first session: a short series, direct" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 1, done = 0,
  },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "short-series", "direct" } },
}

case "the long series, indirect; two sessions, better" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 2, done = 2, better = "yes",
  },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "long-series", "indirect" } },
}

case "cross-hand; three sessions and better: measure" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 3, done = 3, better = "yes",
  },
  expect = { rules = { "safety.fit", "measure-again" }, undecided = {}, advice = { "short-series", "cross-hand" } },
}

case "skin rolling; five sessions, not better: not yet" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 4, done = 5, better = "no",
  },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "short-series", "skin-rolling" } },
}

case "six sessions, not better: look again, and nothing goes on" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 4, done = 6, better = "no",
  },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}

case "six sessions, better" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 4, done = 6, better = "yes",
  },
  expect = { rules = { "safety.fit", "measure-again" }, undecided = {}, advice = { "short-series", "skin-rolling" } },
}

case "thin bones: nothing direct" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["safety.severe"] = "no",
    plan = 1, press = 1, done = 0,
  },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "short-series" } },
}

case "thin bones: no skin rolling" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no", ["safety.severe"] = "no",
    plan = 1, press = 4, done = 0,
  },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "short-series" } },
}

case "blood thinners: nothing direct" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 1, done = 0,
  },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "short-series" } },
}

case "blood thinners: no skin rolling" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 4, done = 0,
  },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "long-series" } },
}

case "blood thinners: indirect is left" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "yes", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 2, done = 0,
  },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "long-series", "indirect" } },
}

case "a fever: no series, nothing direct" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 1, done = 0,
  },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}

case "a fever: no series, nothing indirect" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 2, done = 0,
  },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}

case "a fever: no series, nothing cross-hand" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 3, done = 0,
  },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}

case "a fever: no series, nothing skin rolling" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "yes", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 4, done = 0,
  },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}

case "whether there is a new clot is open: the series waits" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_past"] = "no", ["safety.aneurysm"] = "no",
    ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no", ["safety.rheumatoid"] = "no",
    ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 2, done = 0,
  },
  expect = { rules = {}, undecided = { "safety.new-clot", "safety.not-yet", "safety.fit", "short-series", "indirect" }, advice = {} },
}

case "nothing answered" {
  given  = {},
  expect = {
    rules = {}, advice = {},
    undecided = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.thin-bones", "safety.bleeds-easily", "safety.not-yet", "safety.fit", "look-again", "measure-again", "short-series", "long-series",
      "direct", "indirect", "cross-hand", "skin-rolling",
    },
  },
}

case "everything against it" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.fracture"] = "yes", ["safety.thinners"] = "yes", ["safety.clot_now"] = "yes", ["safety.clot_past"] = "yes",
    ["safety.aneurysm"] = "yes", ["safety.cancer"] = "yes", ["safety.fever"] = "yes", ["safety.inflamed"] = "yes", ["safety.skin"] = "yes",
    ["safety.rheumatoid"] = "yes", ["safety.lump"] = "yes", ["safety.pregnant"] = "yes", ["safety.severe"] = "yes",
    plan = 2, press = 4, done = 60, better = "no",
  },
  expect = {
    rules = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.bleeds-easily", "safety.not-yet", "look-again",
    },
    undecided = {},
    advice = {},
  },
}

case "six sessions, and nobody knows whether it is better" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 2, done = 6,
  },
  expect = { rules = { "safety.fit" }, undecided = { "look-again", "measure-again", "short-series", "indirect" }, advice = {} },
}

case "six sessions of the long series, indirect, not better: nothing goes on" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 2, press = 2, done = 6, better = "no",
  },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}

case "six sessions of cross-hand, not better: nothing goes on" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 3, done = 6, better = "no",
  },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}

case "six sessions of direct, not better: nothing goes on" {
  given  = {
    ["safety.brittle"] = "no", ["safety.fracture"] = "no", ["safety.thinners"] = "no", ["safety.clot_now"] = "no", ["safety.clot_past"] = "no",
    ["safety.aneurysm"] = "no", ["safety.cancer"] = "no", ["safety.fever"] = "no", ["safety.inflamed"] = "no", ["safety.skin"] = "no",
    ["safety.rheumatoid"] = "no", ["safety.lump"] = "no", ["safety.pregnant"] = "no",
    plan = 1, press = 1, done = 6, better = "no",
  },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}
