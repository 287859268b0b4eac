-- Other outcomes that a treatment is for: sleep, medicines, quality of life, mood, stress, confidence. No total.
instrument "outcomes-general" {
  title    = "Sleep, medicines, mood and daily life",
  version  = "1.0.0",
  language = "en",
  intro    = "Think of the last 7 days. Each line stands for itself.",
  recall   = "last 7 days",
  measures = "what matters beside pain and disability, one by one",
  source   = "Own wording; not a validated instrument, and its lines are never added up. No study tells how much change matters.",
  licence  = { text = "free" },
}

item "sleep"  { text = "How well did you sleep?", scale = { 0, 10, low = "not at all", high = "very well" } }
item "nights" { text = "In how many nights did pain wake you?", number = { min = 0, max = 7, unit = "d" } }
item "days"   {
  text = "On how many days did you take a medicine against the pain?", number = { min = 0, max = 7, unit = "d" },
}
item "need"   {
  text    = "Compared with the time before the treatment, how much medicine do you need?",
  choices = { [0] = "None, then and now", [1] = "Less", [2] = "As much", [3] = "More" }, optional = true,
}
item "life"       { text = "How good was your life on the whole?", scale = { 0, 10, low = "very bad", high = "very good" } }
item "mood"       { text = "How was your mood?",                   scale = { 0, 10, low = "very low", high = "very good" } }
item "stress"     { text = "How strained did you feel?",           scale = { 0, 10, low = "not at all", high = "extremely" } }
item "confidence" {
  text  = "How sure are you that you can do what a day asks of you?",
  scale = { 0, 10, low = "not at all", high = "entirely sure" },
}

score "rested"  { title = "Sleep", value_of = "sleep", better = "higher", min = 0, max = 10 }
score "broken"  { title = "Nights that pain broke, of 7", value_of = "nights", unit = "d", better = "lower", min = 0, max = 7 }
score "pills"   {
  title = "Days with a medicine against pain, of 7", value_of = "days", unit = "d", better = "lower", min = 0, max = 7,
}
score "quality" { title = "Quality of life", value_of = "life", better = "higher", min = 0, max = 10 }
score "spirits" { title = "Mood", value_of = "mood", better = "higher", min = 0, max = 10 }
score "strain"  { title = "Stress", value_of = "stress", better = "lower", min = 0, max = 10 }
score "trust"   { title = "Confidence in daily life", value_of = "confidence", better = "higher", min = 0, max = 10 }

-- Where these rules begin is our choice: nobody has measured it. They open a conversation, no more.
rule "offer-phq-4" {
  level  = "suggest",
  when   = any { answer "mood":at_most(3), answer "stress":at_least(7) },
  say    = "Low mood or much strain: offer the PHQ-4.",
  source = "This file's own; 3 and 7 of 10 are a choice, not a finding",
}
rule "night-pain" {
  level  = "suggest",
  when   = answer "nights":at_least(4),
  say    = "Pain broke most nights: ask whether it is severe at night or worse lying down, as the red flags do.",
  source = "Four of seven nights: this file's own choice. The flag: AHCPR Publication 95-0642, 1994 (expert panel)",
}
rule "more-medicine" {
  level  = "info",
  when   = answer "need":is "More",
  say    = "More medicine than before: let the prescriber know.",
  source = "This file's own",
}
rule "low-confidence" {
  level  = "suggest",
  when   = answer "confidence":at_most(3),
  say    = "Little confidence in daily life: choose one activity to practise together; the PSFS helps to name it.",
  source = "This file's own; 3 of 10 is a choice, not a finding",
}

case "by hand: an ordinary week" {
  given  = { sleep = 7, nights = 1, days = 2, need = 1, life = 7, mood = 6, stress = 4, confidence = 8 },
  expect = {
    rested = 7, broken = 1, pills = 2, quality = 7, spirits = 6, strain = 4, trust = 8, rules = {}, undecided = {},
  },
}
case "all at the best" {
  given  = { sleep = 10, nights = 0, days = 0, need = 0, life = 10, mood = 10, stress = 0, confidence = 10 },
  expect = {
    rested = 10, broken = 0, pills = 0, quality = 10, spirits = 10, strain = 0, trust = 10, rules = {}, undecided = {},
  },
}
case "all at the worst" {
  given  = { sleep = 0, nights = 7, days = 7, need = 3, life = 0, mood = 0, stress = 10, confidence = 0 },
  expect = {
    rested = 0, broken = 7, pills = 7, quality = 0, spirits = 0, strain = 10, trust = 0,
    rules = { "offer-phq-4", "night-pain", "more-medicine", "low-confidence" }, undecided = {},
  },
}
-- Both sides of every threshold.
case "mood 3" { given = { mood = 3, stress = 0, nights = 0, confidence = 9 }, expect = { rules = { "offer-phq-4" } } }
case "mood 4" { given = { mood = 4, stress = 0, nights = 0, confidence = 9 }, expect = { rules = {} } }
case "stress 7" { given = { mood = 9, stress = 7, nights = 0, confidence = 9 }, expect = { rules = { "offer-phq-4" } } }
case "stress 6" { given = { mood = 9, stress = 6, nights = 0, confidence = 9 }, expect = { rules = {} } }
case "four nights" { given = { mood = 9, stress = 0, nights = 4, confidence = 9 }, expect = { rules = { "night-pain" } } }
case "three nights" { given = { mood = 9, stress = 0, nights = 3, confidence = 9 }, expect = { rules = {} } }
case "confidence 3" { given = { mood = 9, stress = 0, nights = 0, confidence = 3 }, expect = { rules = { "low-confidence" } } }
case "confidence 4" { given = { mood = 9, stress = 0, nights = 0, confidence = 4 }, expect = { rules = {} } }
case "as much medicine as before" { given = { need = 2 }, expect = { rules = {} } }
-- Blanks.
case "mood is low, stress is blank: that is enough" {
  given = { mood = 2 }, expect = { spirits = 2, strain = missing, rules = { "offer-phq-4" } },
}
case "mood is fair, stress is blank: the rule waits" {
  given  = { sleep = 5, mood = 8 },
  expect = {
    rested = 5, broken = missing, trust = missing, rules = {},
    undecided = { "offer-phq-4", "night-pain", "more-medicine", "low-confidence" },
  },
}
case "nothing answered" {
  given  = {},
  expect = {
    rested = missing, broken = missing, pills = missing, quality = missing, spirits = missing, strain = missing, trust = missing,
    rules = {}, undecided = { "offer-phq-4", "night-pain", "more-medicine", "low-confidence" },
  },
}
