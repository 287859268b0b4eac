-- One visit for back pain: disability, risk and what the patient named, and what they say together.
instrument "back-visit" {
  title    = "Back visit",
  version  = "1.0.0",
  language = "en",
  source   = "Put together for this example.",
  licence  = { text = "free" },
}

include "odi"
include "start-back" { as = "risk" }
include "psfs"
rule "both-high" {
  level  = "caution",
  when   = all { result "odi.index":above(60), rule "risk.high-risk":fires() },
  say    = "Severe disability and high risk: begin with the treatment for high risk, this week.",
  source = "Hill JC et al. Lancet 2011;378(9802):1560-1571; the joining is this example's own.",
}
rule "walking-differs" {
  level  = "info",
  when   = any {
    all { answer "odi.walking":at_least(3), answer "risk.walking":is "no" },
    all { answer "odi.walking":is(0), answer "risk.walking":is "yes" },
  },
  say    = "The two answers on walking do not fit together: ask again.",
  source = "This example's own.",
}

case "31 of 50 is above 60 %, and four of the five" {
  given  = {
    ["odi.pain"] = 3, ["odi.care"] = 3, ["odi.lifting"] = 3, ["odi.walking"] = 3, ["odi.sitting"] = 3, ["odi.standing"] = 3,
    ["odi.sleeping"] = 3, ["odi.sex"] = 4, ["odi.social"] = 3, ["odi.travelling"] = 3,
    ["risk.leg"] = 0, ["risk.elsewhere"] = 0, ["risk.walking"] = "no", ["risk.dressing"] = 0, ["risk.fear"] = 1,
    ["risk.worry"] = 1, ["risk.hopeless"] = 1, ["risk.joyless"] = 1, ["risk.bother"] = 1,
  },
  expect = { ["odi.index"] = 62, ["risk.total"] = 4, rules = { "both-high", "walking-differs", "risk.high-risk" } },
}
case "27 of 45 is 60 % and not above" {
  given  = {
    ["odi.pain"] = 3, ["odi.care"] = 3, ["odi.lifting"] = 4, ["odi.walking"] = 2, ["odi.sitting"] = 3, ["odi.standing"] = 3,
    ["odi.sleeping"] = 3, ["odi.social"] = 3, ["odi.travelling"] = 3,
    ["risk.walking"] = "no", ["risk.fear"] = 1, ["risk.worry"] = 1, ["risk.hopeless"] = 1, ["risk.joyless"] = 1, ["risk.bother"] = 1,
  },
  expect = { ["odi.index"] = 60, rules = { "risk.high-risk" } },
}
case "severe, but three of the five" {
  given  = {
    ["odi.pain"] = 4, ["odi.care"] = 4, ["odi.lifting"] = 4, ["odi.walking"] = 0, ["odi.sitting"] = 4,
    ["odi.standing"] = 4, ["odi.sleeping"] = 4, ["odi.social"] = 4, ["odi.travelling"] = 4,
    ["risk.leg"] = 0, ["risk.elsewhere"] = 0, ["risk.walking"] = "no", ["risk.dressing"] = 0, ["risk.fear"] = 0,
    ["risk.worry"] = 1, ["risk.hopeless"] = 1, ["risk.joyless"] = 1, ["risk.bother"] = 1,
  },
  expect = { ["odi.index"] = 71.1, ["risk.total"] = 3, rules = { "risk.low-risk" }, undecided = {} },
}
case "no trouble with walking in one, some in the other" {
  given  = { ["odi.walking"] = 0, ["risk.walking"] = "yes" },
  expect = { rules = { "walking-differs" }, undecided = { "both-high", "risk.low-risk", "risk.medium-risk", "risk.high-risk" } },
}
case "trouble with walking in both" { given = { ["odi.walking"] = 4, ["risk.walking"] = "yes" }, expect = { rules = {} } }
