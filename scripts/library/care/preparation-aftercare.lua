-- Before and after a session: what to wear, drink, leave out and tell; and when soreness is no longer usual.
instrument "preparation-aftercare" {
  title    = "Before and after a session",
  version  = "1.0.0",
  language = "en",
  source   = "Own wording, after pages of therapists (weak). What they say of toxins is left out: no support for it was found.",
  licence  = { text = "free" },
}

local wearing  = "Pages of therapists (weak): heathermaxwell.net, iam-massage.com, bodybasicsmfr.com, energyworksmfr.com"
local resting  = "Pages of therapists (weak): holisticmyotherapy.com, eastvillagespa.com, ahealershand.com: no hard exercise for a day"
local soreness = "Pages of therapists (weak): musclepain.org (24 to 48 hours), luciashealinghearts.com (a day or two, else call)"
local agency   = "US National Center for Complementary and Alternative Medicine, Selecting a Practitioner (moderate: public agency), at spineuniverse.com"

item "moment"  { text = "Is this before or after a session?", choices = { [1] = "Before", [2] = "After" } }
item "told"    { text = "Does your therapist know your illnesses, operations and medicines?", choices = yes_no }
item "sport"   { text = "Is hard exercise planned for today?", choices = yes_no }
item "sore" {
  text      = "Are you sore?",
  choices   = { [0] = "No", [1] = "As after exercise", [2] = "More than after exercise" },
  show_when = answer "moment":is(2),
}
item "growing" { text = "Does the soreness grow from day to day?",     choices = yes_no, show_when = answer "sore":at_least(1) }
item "lasting" { text = "Has it lasted longer than two days?",         choices = yes_no, show_when = answer "sore":at_least(1) }
item "numb"    { text = "Is a place numb, or does it go on tingling?", choices = yes_no, show_when = answer "moment":is(2) }

rule "tell-therapist" {
  level = "caution", source = agency,
  when  = answer "told":is "no",
  say   = "Tell your therapist of illnesses, operations and medicines before anything is pressed.",
}
rule "rest-from-exercise" {
  level = "suggest", source = resting,
  when  = answer "sport":is "yes",
  say   = "Move the hard exercise to another day; walking is fine.",
}
rule "call-therapist" {
  level = "caution", action = "ask", source = soreness .. "; numbness: as in stop-signs",
  when  = any { answer "sore":is(2), answer "growing":is "yes", answer "lasting":is "yes", answer "numb":is "yes" },
  say   = "Strong soreness, soreness that grows or lasts longer than two days, or numbness: call your therapist before the next session.",
}
rule "usual-soreness" {
  level = "info", source = soreness,
  when  = all { answer "sore":is(1), none { rule "call-therapist":fires() } },
  say   = "Soreness as after exercise is usual and passes within two days.",
}

advice "before" {
  title   = "Before the session", source = wearing .. "; hard exercise and meals: own, on the careful side",
  when    = answer "moment":is(1),
  steps   = {
    "Wear something loose, or shorts and a top that leaves the back free.",
    "No lotion or oil on the skin that day.",
    "Drink as usual, and do not come straight from a big meal.",
    "Leave out hard exercise that day.",
  },
  stop_if = { "You have a fever, a new injury or new numbness: call instead of coming." },
}
advice "after" {
  title   = "After the session", source = resting,
  when    = answer "moment":is(2), unless = rule "call-therapist":fires(),
  steps   = { "Drink water when you are thirsty.", "Walk a little, and stretch gently.", "Leave out hard exercise for a day." },
  stop_if = { "Stretching hurts sharply, or pain shoots.", "Soreness grows from day to day." },
}

case "before, all well" {
  given  = { moment = 1, told = "yes", sport = "no" },
  expect = { rules = {}, undecided = {}, advice = { "before" } },
}
case "after, not sore" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 0, numb = "no" },
  expect = { rules = {}, undecided = {}, advice = { "after" } },
}
case "after, everything against it" {
  given  = { moment = 2, told = "no", sport = "yes", sore = 2, growing = "yes", lasting = "yes", numb = "yes" },
  expect = { rules = { "tell-therapist", "rest-from-exercise", "call-therapist" }, undecided = {}, advice = {} },
}

-- Soreness as after exercise, and one thing more in each.
case "usual soreness" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, growing = "no", lasting = "no", numb = "no" },
  expect = { rules = { "usual-soreness" }, undecided = {}, advice = { "after" } },
}
case "it grows" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, growing = "yes", lasting = "no", numb = "no" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "it lasts" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, growing = "no", lasting = "yes", numb = "no" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "it is strong" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 2, growing = "no", lasting = "no", numb = "no" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "not sore, but numb" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 0, numb = "yes" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "whether it grows is open: the advice waits" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, lasting = "no", numb = "no" },
  expect = { rules = {}, undecided = { "usual-soreness", "call-therapist", "after" }, advice = {} },
}
case "nothing answered" {
  given  = {},
  expect = { rules = {}, undecided = { "tell-therapist", "rest-from-exercise", "usual-soreness", "call-therapist", "before", "after" }, advice = {} },
}
