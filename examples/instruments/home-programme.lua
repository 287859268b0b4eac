-- A home programme for the low back: what to do, how much of it, when to stop, and who must not.
instrument "home-programme" {
  title    = "Home programme for the low back",
  version  = "1.0.0",
  language = "en",
  source   = "Own, after public advice to patients; not a validated programme",
  licence  = { text = "free" },
}

choices "health" {
  [1] = "Osteoporosis", [2] = "A recent fracture", [3] = "Cancer under treatment",
  [4] = "Fever or infected skin", [5] = "Blood thinners", [6] = "Pregnancy",
}
item "conditions" { text = "Which of these apply to you?", tick_all = "health", blank_because = "declined" }
item "severe"   { text = "Has the bone loss been called severe?", choices = yes_no, show_when = answer "conditions":includes "Osteoporosis" }
item "healed"   { text = "When was it declared healed?", date = true, optional = true, show_when = answer "conditions":includes(2) }
item "stiff"    { text = "Stiffness after rest", scale = { 0, 10, low = "none", high = "worst" } }
item "shooting" { text = "Sharp or shooting pain, or numbness that spreads?", choices = yes_no }

rule "stop" {
  level = "urgent", action = "ask", source = "Own, after public advice",
  when  = answer "shooting":is "yes",
  say   = "Sharp or spreading pain, or numbness: no exercises until a professional has looked.",
}
rule "not-yet" {
  level = "caution", action = "wait", source = "Own, after public advice",
  when  = any { answer "conditions":includes "Fever or infected skin", all { answer "conditions":includes(2), blank "healed" } },
  say   = "Wait until it has healed.",
}
local no_rolling = any { answer "conditions":includes "Blood thinners", answer "severe":is "yes", rule "stop":fires(), rule "not-yet":fires() }

advice "cat-camel" {
  title   = "Cat and camel, on hands and knees", source = "Own, after public advice",
  when    = answer "stiff":at_least(1), unless = any { rule "stop":fires(), rule "not-yet":fires() },
  repetitions = { 5, 6 }, sessions = { per_week = 7 },
  steps   = { "Round the back slowly, then let it sink.", "Move within comfort; do not press into the end." },
  stop_if = { "Pain shoots or spreads" },
}
advice "roller" {
  title   = "Foam roller on upper back, hips and thighs; never under the low back", source = "Own, after public advice",
  when    = answer "stiff":at_least(4), unless = no_rolling,
  hold_seconds = { 30, 90 }, minutes = { 5, 10 }, sessions = { per_week = { 3, 5 } },
  steps   = { "Roll slowly to a tender spot.", "Stay on it and breathe." },
  stop_if = { "Pain shoots or spreads", "Numbness or tingling outlasts the pressure" }, learn_first = "Once with a therapist.",
}

case "stiff and well" { given = { conditions = "none", stiff = 4, shooting = "no" }, expect = { rules = {}, advice = { "cat-camel", "roller" } } }
case "a little stiff" { given = { conditions = { 6 }, stiff = 1, shooting = "no" }, expect = { advice = { "cat-camel" }, undecided = {} } }
case "not at all"     { given = { conditions = { 1 }, severe = "no", stiff = 0, shooting = "no" }, expect = { advice = {}, undecided = {} } }
case "not very stiff" { given = { conditions = { 3 }, stiff = 3, shooting = "no" }, expect = { advice = { "cat-camel" }, undecided = {} } }
case "fever: wait"    { given = { conditions = { 4 }, stiff = 9, shooting = "no" }, expect = { rules = { "not-yet" }, advice = {} } }
case "blood thinners" { given = { conditions = { 5 }, stiff = 9, shooting = "no" }, expect = { advice = { "cat-camel" } } }
case "brittle bones"  { given = { conditions = { 1 }, severe = "yes", stiff = 9, shooting = "no" }, expect = { advice = { "cat-camel" } } }
case "shooting pain"  { given = { conditions = "none", stiff = 9, shooting = "yes" }, expect = { rules = { "stop" }, advice = {} } }
case "fracture"       { given = { conditions = { 2 }, stiff = 9, shooting = "no" }, expect = { rules = { "not-yet" }, advice = {} } }
case "healed"         { given = { conditions = { 2 }, healed = "2026-05-04", stiff = 1, shooting = "no" }, expect = { rules = {}, advice = { "cat-camel" } } }
case "what applies is declined: all waits for it" {
  given = { conditions = "declined", stiff = 9, shooting = "no" }, expect = { advice = {}, undecided = { "not-yet", "cat-camel", "roller" } },
}
