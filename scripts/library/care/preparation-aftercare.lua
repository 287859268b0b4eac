-- Before and after a session (S11): what to wear, drink, leave out and tell; and when soreness is no longer usual.
instrument "preparation-aftercare" {
  title    = "Before and after a session",
  version  = "1.0.0",
  language = "en",
  source   =
    "Own wording, after pages of therapists (weak): heathermaxwell.net, iam-massage.com, advancedhealingcenter.com. What they say of toxins is " ..
    "left out: no support for it was found.",
  licence  = { text = "free" },
}

local pages = "Pages of therapists (weak): heathermaxwell.net, iam-massage.com, advancedhealingcenter.com"

item "moment"  { text = "Is this before or after a session?", choices = { [1] = "Before", [2] = "After" } }
item "told"    { text = "Does your therapist know your illnesses, operations and medicines?", choices = yes_no }
item "sport"   { text = "Is hard exercise planned for today?", choices = yes_no }
item "sore" {
  text = "Are you sore?",
  choices = { [0] = "No", [1] = "As after exercise", [2] = "More than after exercise" },
  show_when = answer "moment":is(2),
}
item "growing" { text = "Does the soreness grow from day to day, or is a place numb?", choices = yes_no, show_when = answer "moment":is(2) }

rule "tell-therapist" {
  level  = "caution", source = pages,
  when   = answer "told":is "no",
  say    = "Tell your therapist of illnesses, operations and medicines before anything is pressed.",
}
rule "rest-from-exercise" {
  level  = "suggest", source = pages,
  when   = answer "sport":is "yes",
  say    = "Move the hard exercise to another day; walking is fine.",
}
rule "usual-soreness" {
  level  = "info", source = pages,
  when   = all { answer "sore":is(1), answer "growing":is "no" },
  say    = "Soreness as after exercise is usual and passes.",
}
rule "call-therapist" {
  level  = "caution", action = "ask", source = "Own, on the careful side",
  when   = any { answer "sore":is(2), answer "growing":is "yes" },
  say    = "More than usual soreness, soreness that grows, or numbness: call your therapist before the next session.",
}

advice "before" {
  title = "Before the session", source = pages,
  when  = answer "moment":is(1),
  steps = {
    "Wear something loose, or shorts and a top that leaves the back free.",
    "No lotion or oil on the skin that day.",
    "Drink as usual, and do not come straight from a big meal.",
    "Leave out hard exercise around the session.",
  },
  stop_if = { "You have a fever, a new injury or new numbness: call instead of coming." },
}
advice "after" {
  title = "After the session", source = pages,
  when  = answer "moment":is(2), unless = rule "call-therapist":fires(),
  steps = { "Drink water when you are thirsty.", "Walk a little, and stretch gently.", "Leave out hard exercise for the rest of the day." },
  stop_if = { "Stretching hurts sharply, or pain shoots.", "Soreness grows from day to day." },
}

case "before, all well" {
  given  = { moment = 1, told = "yes", sport = "no" },
  expect = { rules = {}, undecided = {}, advice = { "before" } },
}
case "after, not sore" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 0, growing = "no" },
  expect = { rules = {}, undecided = {}, advice = { "after" } },
}
case "after, everything against it" {
  given  = { moment = 2, told = "no", sport = "yes", sore = 2, growing = "yes" },
  expect = { rules = { "tell-therapist", "rest-from-exercise", "call-therapist" }, undecided = {}, advice = {} },
}
case "usual soreness" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, growing = "no" },
  expect = { rules = { "usual-soreness" }, undecided = {}, advice = { "after" } },
}
case "usual soreness, but it grows" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1, growing = "yes" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "more than usual" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 2, growing = "no" },
  expect = { rules = { "call-therapist" }, undecided = {}, advice = {} },
}
case "after, whether it grows is open: the advice waits" {
  given  = { moment = 2, told = "yes", sport = "no", sore = 1 },
  expect = { rules = {}, undecided = { "usual-soreness", "call-therapist", "after" }, advice = {} },
}
case "nothing answered" {
  given  = {},
  expect = { rules = {}, undecided = { "tell-therapist", "rest-from-exercise", "usual-soreness", "call-therapist", "before", "after" }, advice = {} },
}
