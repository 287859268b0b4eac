-- Home: exercises, which yield to safety.
instrument "home" {
  title    = "Exercises at home",
  version  = "2.0.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
include "safety"
item "minutes" { text = "How many minutes are there?", number = { min = 0, max = 60 } }
score "time" { title = "Time", value_of = "minutes", better = "higher" }
advice "roller" {
  title   = "Foam roller",
  when    = result "time":at_least(10),
  unless  = rule "safety.stop":fires(),
  minutes = 10,
  steps   = { "Roll slowly." },
  source  = "Invented.",
}
