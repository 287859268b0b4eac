-- A series of treatments: how many, how often, how long, how pressed; and when to look again. It yields to the contraindications.
instrument "treatment-series" {
  title    = "A series of myofascial release",
  version  = "1.0.0",
  language = "en",
  intro    = "For the therapist who plans the series with an adult patient.",
  source   = "Own wording. Figures differ between sources: each plan names its own. Nobody has shown which number of sessions is best.",
  licence  = { text = "free" },
}

include "mfr-contraindications" { as = "safety" }

local pages     =
  "Pages of therapists and of a hospital (weak): heathermaxwell.net (three or four sessions), mfrgrace.abmp.com (one to three a week), " ..
  "vejthani.com (15 to 50 minutes), biologyinsights.com (30 to 55), careertrend.com (60). One trial in 30 people gave four in two weeks: " ..
  "Tamartash H, Bahrpeyma F. ijtmb.org, article 709"
local trial     =
  "One trial in 80 nurses (moderate): 24 sessions in 8 weeks, with back exercises; the length of a session was not read. Ajimsha MS et al. " ..
  "J Bodyw Mov Ther 2014;18:273-281"
local own_six   =
  "Own: six is the end of the short series. A guideline of 2009, since replaced, allowed up to nine sessions by hand in twelve weeks (NICE CG88)"
local technique = "Pages of therapists and a teaching text (weak): suzettenoblermt.ca, painworx.co.uk module 3"
local holding   = technique .. "; hold of 90 to 120 s or longer: Massage & Bodywork, July/August 2012, page 92"
local crossing  = technique .. "; hold of 2 minutes: trial NCT05167435; of 3 to 5 minutes: schoolofbodywork.com"

section "The plan"
item "plan" {
  text    = "Which plan has been agreed?",
  choices = { [1] = "A short series, to see whether it helps", [2] = "The long series of the trial" },
}
item "press" {
  text    = "Which technique comes first?",
  choices = {
    [1] = "Direct: into the tight layer", [2] = "Indirect: with the tissue's own direction", [3] = "Cross-hand stretch", [4] = "Skin rolling",
  },
}

section "So far"
item "done"   { text = "How many sessions have there been?", number = { min = 0, max = 60 } }
item "better" { text = "Is daily life easier than before the series?", choices = yes_no, show_when = answer "done":at_least(1) }

rule "look-again" {
  level = "caution", source = own_six,
  when  = all { answer "done":at_least(6), answer "better":is "no" },
  say   = "Six sessions or more, and daily life is no easier: stop the series, examine again, and consider another treatment.",
}
rule "measure-again" {
  level = "suggest", source = "Own: the short series ends after three to six sessions",
  when  = all { answer "done":at_least(3), answer "better":is "yes" },
  say   = "Three sessions or more, and daily life is easier: measure again now, and agree whether to go on.",
}
rule "series-over" {
  level = "suggest", source = "Own: the plans below have six and 24 sessions",
  when  = any { all { answer "plan":is(1), answer "done":at_least(6) }, answer "done":at_least(24) },
  say   = "All sessions of the plan have been given: end the series, or agree on a new plan.",
}

-- What holds everything back; and what leaves only a light hand.
local held_back  = any { rule "safety.not-yet":fires(), rule "look-again":fires(), rule "series-over":fires() }
local light_only = any {
  rule "safety.not-yet":fires(), rule "look-again":fires(), rule "series-over":fires(),
  rule "safety.thin-bones":fires(), rule "safety.bleeds-easily":fires(),
}
local worse      = { "A sign to stop appears.", "Pain or daily life grows worse from session to session." }
local sharp      = { "Pain is sharp, shoots or spreads.", "A place goes numb." }

advice "short-series" {
  title    = "A short series", source = pages,
  when     = answer "plan":is(1), unless = held_back,
  sessions = { 3, 6, per_week = { 1, 3 } }, minutes = { 15, 60 },
  steps    = { "Measure daily life and pain before the first session.", "Add exercises from the beginning.", "Measure again at the end." },
  stop_if  = worse,
}
advice "long-series" {
  title    = "The long series of the trial", source = trial,
  when     = answer "plan":is(2), unless = held_back,
  sessions = { 24, per_week = 3 },
  steps    = { "Eight weeks, together with back exercises, as in the trial.", "Look again after six sessions; do not go on for the number's sake." },
  stop_if  = worse,
}
advice "direct" {
  title        = "Direct: into the tight layer", source = holding,
  when         = answer "press":is(1), unless = light_only,
  hold_seconds = { 90, 120 },
  steps        = { "Sink in slowly until the first tight layer is felt.", "Hold there, without sliding, until it gives." },
  stop_if      = sharp,
}
advice "indirect" {
  title        = "Indirect: with the tissue's own direction", source = holding,
  when         = answer "press":is(2), unless = held_back,
  hold_seconds = { 90, 120 },
  steps        = { "A light hand follows where the tissue moves with ease.", "Wait there until it softens." },
  stop_if      = sharp,
}
advice "cross-hand" {
  title        = "Cross-hand stretch", source = crossing,
  when         = answer "press":is(3), unless = held_back,
  hold_seconds = { 120, 300 },
  steps        = { "Cross the hands and lay them flat on the area.", "Ease them apart until the slack is gone, and wait." },
  stop_if      = sharp,
}
advice "skin-rolling" {
  title   = "Skin rolling", source = technique,
  when    = answer "press":is(4), unless = light_only,
  steps   = { "Lift a fold of skin between fingers and thumbs.", "Roll it along slowly; never so that it hurts." },
  stop_if = { "The skin reddens strongly or bruises.", "It hurts." },
}

-- Cases. Each gives only what differs: every question on contraindications that it does not name is answered no.
local function otherwise_no(answers)
  for _, question in ipairs {
    "brittle", "fracture", "thinners", "clot_now", "clot_past", "aneurysm", "cancer", "fever", "inflamed", "skin", "rheumatoid", "lump", "pregnant",
  } do
    answers["safety." .. question] = answers["safety." .. question] or "no"
  end
  return answers
end

case "before the first session: a short series, direct" {
  given  = otherwise_no { plan = 1, press = 1, done = 0 },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "short-series", "direct" } },
}
case "the long series, indirect; two sessions, easier" {
  given  = otherwise_no { plan = 2, press = 2, done = 2, better = "yes" },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "long-series", "indirect" } },
}
case "cross-hand; three sessions and easier: measure" {
  given  = otherwise_no { plan = 1, press = 3, done = 3, better = "yes" },
  expect = { rules = { "safety.fit", "measure-again" }, undecided = {}, advice = { "short-series", "cross-hand" } },
}
case "skin rolling; five sessions, no easier: not yet the time to look again" {
  given  = otherwise_no { plan = 1, press = 4, done = 5, better = "no" },
  expect = { rules = { "safety.fit" }, undecided = {}, advice = { "short-series", "skin-rolling" } },
}

-- Six sessions, and no easier: nothing goes on, whatever the technique.
case "six of the short series, no easier" {
  given  = otherwise_no { plan = 1, press = 4, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again", "series-over" }, undecided = {}, advice = {} },
}
case "six of the long series, no easier: nothing direct" {
  given  = otherwise_no { plan = 2, press = 1, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}
case "six of the long series, no easier: nothing indirect" {
  given  = otherwise_no { plan = 2, press = 2, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}
case "six of the long series, no easier: nothing cross-hand" {
  given  = otherwise_no { plan = 2, press = 3, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}
case "six of the long series, no easier: no skin rolling" {
  given  = otherwise_no { plan = 2, press = 4, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again" }, undecided = {}, advice = {} },
}
case "six of the long series, and nobody knows whether it is easier" {
  given  = otherwise_no { plan = 2, press = 2, done = 6 },
  expect = { rules = { "safety.fit" }, undecided = { "look-again", "measure-again", "long-series", "indirect" }, advice = {} },
}

-- The end of a plan.
case "six of the short series, easier: it is over" {
  given  = otherwise_no { plan = 1, press = 4, done = 6, better = "yes" },
  expect = { rules = { "safety.fit", "measure-again", "series-over" }, undecided = {}, advice = {} },
}
case "23 of the long series, easier: one is left" {
  given  = otherwise_no { plan = 2, press = 3, done = 23, better = "yes" },
  expect = { rules = { "safety.fit", "measure-again" }, undecided = {}, advice = { "long-series", "cross-hand" } },
}
case "24 of the long series, easier: it is over" {
  given  = otherwise_no { plan = 2, press = 2, done = 24, better = "yes" },
  expect = { rules = { "safety.fit", "measure-again", "series-over" }, undecided = {}, advice = {} },
}
case "six of the short series, and nobody knows whether it is easier: over all the same, nothing direct" {
  given  = otherwise_no { plan = 1, press = 1, done = 6 },
  expect = { rules = { "safety.fit", "series-over" }, undecided = { "look-again", "measure-again" }, advice = {} },
}
case "six of the short series, easier: nothing cross-hand" {
  given  = otherwise_no { plan = 1, press = 3, done = 6, better = "yes" },
  expect = { rules = { "safety.fit", "measure-again", "series-over" }, undecided = {}, advice = {} },
}
case "six sessions of a plan that nobody wrote down, no easier" {
  given  = otherwise_no { press = 2, done = 6, better = "no" },
  expect = { rules = { "safety.fit", "look-again" }, undecided = { "series-over" }, advice = {} },
}
case "six sessions of a plan that nobody wrote down, easier" {
  given  = otherwise_no { press = 2, done = 6, better = "yes" },
  expect = {
    rules = { "safety.fit", "measure-again" }, undecided = { "series-over", "short-series", "long-series", "indirect" }, advice = {},
  },
}

-- Contraindications.
case "thin bones: nothing direct" {
  given  = otherwise_no { ["safety.brittle"] = "yes", ["safety.severe"] = "no", plan = 1, press = 1, done = 0 },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "short-series" } },
}
case "thin bones: no skin rolling" {
  given  = otherwise_no { ["safety.brittle"] = "yes", ["safety.severe"] = "no", plan = 1, press = 4, done = 0 },
  expect = { rules = { "safety.thin-bones" }, undecided = {}, advice = { "short-series" } },
}
case "blood thinners: nothing direct" {
  given  = otherwise_no { ["safety.thinners"] = "yes", plan = 1, press = 1, done = 0 },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "short-series" } },
}
case "blood thinners: no skin rolling" {
  given  = otherwise_no { ["safety.thinners"] = "yes", plan = 2, press = 4, done = 0 },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "long-series" } },
}
case "blood thinners: a light hand is left" {
  given  = otherwise_no { ["safety.thinners"] = "yes", plan = 2, press = 2, done = 0 },
  expect = { rules = { "safety.bleeds-easily" }, undecided = {}, advice = { "long-series", "indirect" } },
}
case "a fever: no series, nothing direct" {
  given  = otherwise_no { ["safety.fever"] = "yes", plan = 1, press = 1, done = 0 },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "a fever: no series, nothing indirect" {
  given  = otherwise_no { ["safety.fever"] = "yes", plan = 1, press = 2, done = 0 },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "a fever: no series, nothing cross-hand" {
  given  = otherwise_no { ["safety.fever"] = "yes", plan = 2, press = 3, done = 0 },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "a fever: no series, no skin rolling" {
  given  = otherwise_no { ["safety.fever"] = "yes", plan = 2, press = 4, done = 0 },
  expect = { rules = { "safety.fever-passes", "safety.not-yet" }, undecided = {}, advice = {} },
}
case "nobody asked about a new clot: the series waits" {
  given  = otherwise_no { ["safety.clot_now"] = missing, plan = 1, press = 2, done = 0 },
  expect = { rules = {}, undecided = { "safety.new-clot", "safety.not-yet", "safety.fit", "short-series", "indirect" }, advice = {} },
}

case "everything against it" {
  given  = {
    ["safety.brittle"] = "yes", ["safety.severe"] = "yes", ["safety.fracture"] = "yes", ["safety.thinners"] = "yes", ["safety.clot_now"] = "yes",
    ["safety.clot_past"] = "yes", ["safety.aneurysm"] = "yes", ["safety.cancer"] = "yes", ["safety.fever"] = "yes", ["safety.inflamed"] = "yes",
    ["safety.skin"] = "yes", ["safety.rheumatoid"] = "yes", ["safety.lump"] = "yes", ["safety.pregnant"] = "yes",
    plan = 2, press = 4, done = 60, better = "no",
  },
  expect = {
    rules = {
      "safety.new-clot", "safety.severe-bone-loss", "safety.fracture-heals", "safety.fever-passes", "safety.inflammation-calms", "safety.skin-heals",
      "safety.past-clot", "safety.widened-artery", "safety.cancer", "safety.active-rheumatoid", "safety.unknown-lump", "safety.pregnancy",
      "safety.bleeds-easily", "safety.not-yet", "look-again", "series-over",
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
      "safety.thin-bones", "safety.bleeds-easily", "safety.not-yet", "safety.fit", "look-again", "measure-again", "series-over", "short-series",
      "long-series", "direct", "indirect", "cross-hand", "skin-rolling",
    },
  },
}
