-- Pain on a numeric rating scale: one number from 0 to 10. Three moments are asked; the average of the week is the one that is followed.
instrument "pain-nrs" {
  title    = "Numeric Rating Scale for Pain",
  version  = "1.0.0",
  language = "en",
  intro    = "0 stands for no pain at all, 10 for the worst pain you can imagine.",
  recall   = "last 7 days, and now",
  measures = "how strong the pain is",
  source   = "Farrar JT et al. Pain 2001;94(2):149-158, doi 10.1016/s0304-3959(01)00349-9",
  licence  = { text = "free", notice = "A scale of plain numbers; the questions are worded for this library." },
}

local ten = { 0, 10, low = "no pain", high = "the worst pain imaginable" }

item "average" { text = "Taking the last 7 days together, how strong was your pain?", scale = ten }
item "now"     { text = "How strong is it at this moment?",                          scale = ten, optional = true }
item "worst"   { text = "How strong was it when it was worst in the last 7 days?",   scale = ten, optional = true }

-- LOINC's code for a rating from 0 to 10 names no span of time; public data put the average of a week under it, as here.
score "pain" {
  title    = "Pain on average, last 7 days",
  value_of = "average",
  better   = "lower", min = 0, max = 10,
  codes    = { loinc = "72514-3" },
}
score "pain_now"   { title = "Pain now",                  value_of = "now",   better = "lower", min = 0, max = 10 }
score "pain_worst" { title = "Worst pain in 7 days",      value_of = "worst", better = "lower", min = 0, max = 10 }

-- Kamper SJ et al. Eur Spine J 2010;19(9):1495-1501, doi 10.1007/s00586-010-1366-1: of the limits 0 to 4, 0 fits best
-- with what people with low back pain call recovered.
bands "pain" {
  band(0, 0,  "recovered",     { level = 1, say = "no pain" }),
  band(1, 10, "not recovered", { level = 2, say = "still some pain" }),
}

change "pain" {
  important = {
    { points = 2, percent = 30, population = "low back pain, by consensus", source = "Ostelo RW et al. Spine 2008;33(1):90-94" },
    { points = 2, percent = 30, population = "chronic pain, ten drug trials", source = "Farrar JT et al. Pain 2001;94(2):149-158" },
    { percent = 50, population = "chronic pain trials, substantial change", source = "Dworkin RH et al. J Pain 2008;9(2):105-121" },
  },
}

-- The worst of the week is not below its average, nor below now: what is asked here is what the three words mean.
local turned = {}
for strength = 1, 10 do
  turned[strength] = all {
    answer "worst":below(strength),
    any { answer "average":at_least(strength), all { answered "now", answer "now":at_least(strength) } },
  }
end
rule "numbers-turned" {
  level = "info", source = "What the three words mean; this file's own",
  when  = all { answered "worst", any(turned) },
  say   = "The worst pain is below the average or below the pain now: ask again.",
}

case "lowest: no pain at all" {
  given  = { average = 0, now = 0, worst = 0 },
  expect = { pain = 0, pain_now = 0, pain_worst = 0, bands = { pain = "recovered" }, rules = {}, undecided = {} },
}

case "highest" {
  given  = { average = 10, now = 10, worst = 10 },
  expect = { pain = 10, pain_now = 10, pain_worst = 10, bands = { pain = "not recovered" } },
}

case "one is not recovered any more" {
  given  = { average = 1, now = 0, worst = 3 },
  expect = { pain = 1, pain_now = 0, pain_worst = 3, bands = { pain = "not recovered" } },
}

-- PACIO Sample Data Depot, github.com/paciowg/sample-data-fsh, EX_jd1_questionnaire-promis-nrs.fsh: 6, later 3.
case "published: PACIO sample data, January, average 6" { given = { average = 6 }, expect = { pain = 6 } }
case "published: PACIO sample data, May, average 3, which is half"   { given = { average = 3 }, expect = { pain = 3 } }

case "only the average is needed" {
  given  = { average = 4 },
  expect = { pain = 4, pain_now = missing, pain_worst = missing, bands = { pain = "not recovered" } },
}

case "without the average there is no score to follow" {
  given  = { now = 5, worst = 8 },
  expect = { pain = missing, pain_now = 5, pain_worst = 8 },
}

-- The worst against the other two, on both sides of each edge.
for strength = 1, 10 do
  local below = strength - 1
  case("an average of " .. strength .. ", and at worst " .. below) {
    given  = { average = strength, worst = below },
    expect = { rules = { "numbers-turned" }, undecided = {} },
  }
  case(strength .. " now, and at worst " .. below) {
    given  = { average = 0, now = strength, worst = below },
    expect = { rules = { "numbers-turned" }, undecided = {} },
  }
  case("at worst " .. below .. ", less on average, and now is not answered") {
    given  = { average = 0, worst = below },
    expect = { rules = {}, undecided = {} },
  }
  case("on average, now and at worst " .. strength) {
    given  = { average = strength, now = strength, worst = strength },
    expect = { rules = {}, undecided = {} },
  }
end
case "more now than on average, less than at worst" { given = { average = 2, now = 6, worst = 7 }, expect = { rules = {}, undecided = {} } }
case "the worst is not answered: nothing is said" { given = { average = 8, now = 5 }, expect = { rules = {}, undecided = {} } }
case "the average is not answered: not decided" { given = { worst = 5 }, expect = { rules = {}, undecided = { "numbers-turned" } } }
