-- What was not asked answers several conditions of one rule with the same words.
instrument "walk" { title = "Walk", version = "1.0.0", language = "en", licence = { text = "free" } }
item "stop" { text = "Must you stop?", choices = yes_no }
item "why"  { text = "What makes you stop?", tick_all = { [1] = "Back", [2] = "Legs", [3] = "Breath" }, show_when = answer "stop":is "yes" }
rule "legs" {
  level = "caution",
  when  = any { answer "why":includes "Legs", answer "why":includes "Breath", all { answer "why":includes "Back", answer "stop":is "yes" } },
  say   = "Look at the legs.",
}
case "not asked" { given = { stop = "no" }, expect = { rules = {} } }
