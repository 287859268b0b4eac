-- Visit: safety, the exercises that yield to it, and what they say together. Safety is asked once.
instrument "visit" {
  title    = "Visit",
  version  = "3.0.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
include "home"
include "safety"
item "pain" { text = "Pain now", scale = { 0, 10 } }
rule "slow" {
  level = "caution", when = all { answer "pain":at_least(7), answer "safety.bones":is "yes" }, say = "Go slowly.",
  source = "Invented.",
}
