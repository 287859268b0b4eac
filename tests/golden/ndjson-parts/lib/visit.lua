-- Visit: the disability index, the legs, and what the two say together.
instrument "visit" {
  title    = "Visit",
  version  = "0.3.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
include "odi"
include "legs"
rule "both" {
  level = "caution", when = all { result "odi.index":above(60), result "legs.signs":at_least(1) }, say = "Look at both.",
  source = "Invented for this test.",
}
