-- Back and Daily Life: ten everyday activities, each answered 0 (no trouble) to 5, and two safety questions.
instrument "back-daily-life" {
  title    = "Back and Daily Life",
  version  = "1.0.0",
  language = "en",
  intro    = "Choose the sentence that fits you best today.",
  source   = "Invented for this example; not a validated instrument.",
  licence  = { text = "free" },
}

choices "effort" {
  [0] = "No trouble at all",
  [1] = "A little trouble",
  [2] = "Some trouble, but I manage",
  [3] = "A lot of trouble; I need breaks",
  [4] = "I can only do it with help",
  [5] = "I cannot do it",
}

section "Everyday activities"
item "wash"    { text = "Washing and dressing",              choices = "effort" }
item "lift"    { text = "Picking up a full shopping bag",    choices = "effort" }
item "walk"    { text = "Walking to a nearby shop and back", choices = "effort" }
item "sit"     { text = "Sitting through a meal",            choices = "effort" }
item "stand"   { text = "Standing in a queue",               choices = "effort" }
item "chores"  { text = "Doing housework or paid work",      choices = "effort" }
item "travel"  { text = "Riding in a car or bus",            choices = "effort" }
item "friends" { text = "Seeing friends and family",         choices = "effort", optional = true }

item "sleep" {
  text    = "How was your sleep last night?",
  choices = {
    [0] = "My back did not disturb me",
    [1] = "It woke me once",
    [2] = "It woke me a few times",
    [3] = "I slept about half the night",
    [4] = "I slept an hour or two",
    [5] = "I did not sleep",
  },
}

item "ache" {
  text    = "How strong is the ache right now?",
  choices = { [0] = "None", [1] = "Faint", [2] = "Mild", [3] = "Strong", [4] = "Very strong", [5] = "Unbearable" },
}

-- Safety questions: never part of the score.
section "Safety"
item "numb_seat"  { text = "New numbness where you sit on a saddle?",        choices = yes_no }
item "water_flow" { text = "New difficulty starting or holding your water?", choices = yes_no }

local activities = { "wash", "lift", "walk", "sit", "stand", "chores", "travel", "friends", "sleep", "ache" }

score "difficulty" {
  title      = "Share of the greatest possible difficulty",
  percent_of = activities,
  needs      = 8,
  missing    = "prorate",
  decimals   = 0,
  unit       = "%",
  better     = "lower",
}

score "worst_three" {
  title    = "Mean of the three highest answers",
  of       = activities,
  needs    = 8,
  decimals = 2,
  unproved = "the three highest are chosen by a function",
  compute  = function(answers)
    return mean(highest(3, values(answers)))
  end,
}

bands "difficulty" {
  band(0,  20, "slight",       { level = 1 }),
  band(21, 40, "noticeable",   { level = 2 }),
  band(41, 60, "considerable", { level = 3 }),
  band(61, 80, "severe",       { level = 4 }),
  band(81, 100, "overwhelming", { level = 5 }),
}

rule "cauda-equina" {
  level  = "emergency",
  when   = any { answer "numb_seat":is "yes", answer "water_flow":is "yes" },
  say    = "Possible cauda equina: send to an emergency department now.",
  source = "Bigos S et al. Acute Low Back Problems in Adults. AHCPR Publication 95-0642, 1994",
}

rule "offer-physio" {
  level  = "suggest",
  when   = all {
    result "difficulty":between(21, 60),
    answer "sleep":at_most(3),
    none { rule "cauda-equina":fires() },
  },
  say    = "Offer a course of physiotherapy.",
  source = "Invented for this example.",
}

case "no trouble" {
  given  = {
    wash = 0, lift = 0, walk = 0, sit = 0, stand = 0, chores = 0, travel = 0, friends = 0, sleep = 0, ache = 0,
    numb_seat = "no", water_flow = "no",
  },
  expect = { difficulty = 0, worst_three = 0, bands = { difficulty = "slight" }, rules = {}, undecided = {} },
}

case "two skipped: scored on the eight answered, 20 of 40" {
  given  = {
    wash = 2, lift = 3, walk = 2, sit = 2, stand = 3, chores = 2, sleep = 2, ache = 4,
    numb_seat = "no", water_flow = "no",
  },
  expect = {
    difficulty = 50, worst_three = 3.33, bands = { difficulty = "considerable" }, rules = { "offer-physio" },
  },
}

case "three skipped: no score" {
  given  = { wash = 2, lift = 3, walk = 2, sit = 2, stand = 3, chores = 2, sleep = 2 },
  expect = { difficulty = missing, worst_three = missing, rules = {}, undecided = { "cauda-equina", "offer-physio" } },
}

case "new numbness alone is enough" {
  given  = { numb_seat = "yes" },
  expect = { rules = { "cauda-equina" } },
}
