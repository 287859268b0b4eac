-- Visit: exercises at home, which this clinic holds back while there is much pain.
instrument "visit" {
  title    = "Visit",
  version  = "3.0.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
include "home"
item "pain" { text = "Pain now", scale = { 0, 10 } }
rule "much-pain" { level = "caution", when = answer "pain":at_least(7), say = "Much pain.", source = "Invented." }
withhold "home.roller" { when = rule "much-pain":fires(), source = "This clinic's own." }
case "enough time and little pain" {
  given  = { ["safety.clot"] = "no", ["safety.bones"] = "no", ["home.minutes"] = 15, pain = 6 },
  expect = { rules = {}, advice = { "home.roller" } },
}
case "enough time and much pain" {
  given  = { ["safety.clot"] = "no", ["safety.bones"] = "no", ["home.minutes"] = 15, pain = 7 },
  expect = { rules = { "much-pain" }, advice = {}, undecided = {} },
}
case "enough time, and pain not told" {
  given  = { ["safety.clot"] = "no", ["safety.bones"] = "no", ["home.minutes"] = 15, pain = missing },
  expect = { rules = {}, advice = {}, undecided = { "much-pain", "home.roller" } },
}
