-- Generalized Anxiety Disorder, seven items. Its full text may be used by anybody.
instrument "gad-7" {
  title    = "GAD-7",
  version  = "1.0.0",
  language = "en",
  intro    = "Over the last 2 weeks, how often have you been bothered by the following problems?",
  recall   = "last 2 weeks",
  measures = "severity of anxiety",
  source   = "Spitzer RL, Kroenke K, Williams JB, Löwe B. Arch Intern Med 2006;166(10):1092-1097",
  licence  = {
    text   = "free",
    holder = "Pfizer Inc.",
    notice = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational "
          .. "grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    url    = "https://www.phqscreeners.com",
  },
  codes    = { loinc = "69737-5" },
}

choices "often" {
  [0] = "Not at all",
  [1] = "Several days",
  [2] = "More than half the days",
  [3] = "Nearly every day",
}

item "nervous"   { text = "Feeling nervous, anxious, or on edge", choices = "often", codes = { loinc = "69725-0" } }
item "control"   {
  text = "Not being able to stop or control worrying", choices = "often", codes = { loinc = "68509-9" },
}
item "worry"     { text = "Worrying too much about different things", choices = "often", codes = { loinc = "69733-4" } }
item "relax"     { text = "Trouble relaxing", choices = "often", codes = { loinc = "69734-2" } }
item "restless"  {
  text = "Being so restless that it is hard to sit still", choices = "often", codes = { loinc = "69735-9" },
}
item "irritable" { text = "Becoming easily annoyed or irritable", choices = "often", codes = { loinc = "69689-8" } }
item "afraid"    {
  text = "Feeling afraid as if something awful might happen", choices = "often", codes = { loinc = "69736-7" },
}

-- A blank means no total: the MII PRO implementation guide wants all seven. Other programs treat it as the PHQ-9, with up to two
-- blanks (github.com/lisa-avery/myQmd, R/proms.R): --missing average does so, and rounds.
score "total" {
  title  = "Sum of the seven, 0 to 21",
  sum_of = { "nervous", "control", "worry", "relax", "restless", "irritable", "afraid" },
  policies = {
    average = { missing = "prorate", needs = 5, decimals = 0 },
  },
  better = "lower",
  min    = 0,
  max    = 21,
  codes  = { loinc = "70274-6" },
  source = "Spitzer RL et al. Arch Intern Med 2006;166(10):1092-1097; blanks: MII PRO implementation guide, GAD-7",
}

bands "total" {
  band(0, 4, "minimal",    { level = 1, say = "few or no signs of anxiety" }),
  band(5, 9, "mild",       { level = 2, say = "mild signs of anxiety" }),
  band(10, 14, "moderate", { level = 3, say = "moderate signs of anxiety" }),
  band(15, 21, "severe",   { level = 4, say = "strong signs of anxiety" }),
}

change "total" {
  important = {
    points = 4, population = "people treated for chronic depression",
    source = "Toussaint A et al. J Affect Disord 2020;265:395-401, doi 10.1016/j.jad.2020.01.032",
  },
  detectable = {
    points = 6, population = "332 clients and 116 adults online; a reliable change index",
    source = "doi 10.5964/pch.v8i1.309",
  },
}

rule "look-closer" {
  level  = "suggest",
  when   = result "total":at_least(10),
  say    = "10 or more: ask further about anxiety. The questionnaire alone is no diagnosis.",
  source = "Spitzer RL et al. Arch Intern Med 2006;166(10):1092-1097: 89 % sensitive, 82 % specific at 10",
}

-- build.fhir.org, MII PRO, QuestionnaireResponse mii-exa-pro-gad-7-response.
case "published: MII PRO GAD-7 is 7, mild" {
  given  = { nervous = 1, control = 1, worry = 1, relax = 2, restless = 2, irritable = 0, afraid = 0 },
  expect = { total = 7, bands = { total = "mild" }, rules = {}, undecided = {} },
}

-- Sample data of the PACIO project (HL7), github.com/paciowg/sample-data-fsh.
case "published: PACIO GAD7Example1 is 6, mild" {
  given  = { nervous = 1, control = 1, worry = 1, relax = 1, restless = 0, irritable = 1, afraid = 1 },
  expect = { total = 6, bands = { total = "mild" } },
}

case "published: PACIO BSJ1 October is 7, mild" {
  given  = { nervous = 1, control = 1, worry = 1, relax = 1, restless = 0, irritable = 1, afraid = 2 },
  expect = { total = 7, bands = { total = "mild" } },
}

case "published: PACIO BSJ1 January is 4, minimal" {
  given  = { nervous = 1, control = 0, worry = 0, relax = 1, restless = 0, irritable = 1, afraid = 1 },
  expect = { total = 4, bands = { total = "minimal" } },
}

-- github.com/danielxmed/nobra_calculator, app/models/scores/psychiatry/gad_7.py.
case "published: nobra_calculator, 1 2 1 1 0 1 2 is 8, mild" {
  given  = { nervous = 1, control = 2, worry = 1, relax = 1, restless = 0, irritable = 1, afraid = 2 },
  expect = { total = 8, bands = { total = "mild" }, rules = {} },
}

-- github.com/RamosFBC/openmedicine, tests/test_gad7.py.
case "published: openmedicine, 1 2 3 0 1 2 3 is 12, moderate" {
  given  = { nervous = 1, control = 2, worry = 3, relax = 0, restless = 1, irritable = 2, afraid = 3 },
  expect = { total = 12, bands = { total = "moderate" }, rules = { "look-closer" } },
}

case "nothing at all" {
  given  = { nervous = 0, control = 0, worry = 0, relax = 0, restless = 0, irritable = 0, afraid = 0 },
  expect = { total = 0, bands = { total = "minimal" }, rules = {}, undecided = {} },
}

case "nearly every day, all of it" {
  given  = { nervous = 3, control = 3, worry = 3, relax = 3, restless = 3, irritable = 3, afraid = 3 },
  expect = { total = 21, bands = { total = "severe" }, rules = { "look-closer" } },
}

-- Both sides of every edge.
case "5 is mild" {
  given  = { nervous = 1, control = 1, worry = 1, relax = 1, restless = 1, irritable = 0, afraid = 0 },
  expect = { total = 5, bands = { total = "mild" } },
}

case "9 is still mild" {
  given  = { nervous = 2, control = 2, worry = 1, relax = 1, restless = 1, irritable = 1, afraid = 1 },
  expect = { total = 9, bands = { total = "mild" }, rules = {} },
}

case "10 is moderate: look closer" {
  given  = { nervous = 2, control = 2, worry = 2, relax = 1, restless = 1, irritable = 1, afraid = 1 },
  expect = { total = 10, bands = { total = "moderate" }, rules = { "look-closer" } },
}

case "14 is still moderate" {
  given  = { nervous = 2, control = 2, worry = 2, relax = 2, restless = 2, irritable = 2, afraid = 2 },
  expect = { total = 14, bands = { total = "moderate" } },
}

-- The page of a public scoring library prints 10 to 14 and above 15, which leaves 15 without a band.
case "15 is severe" {
  given  = { nervous = 3, control = 2, worry = 2, relax = 2, restless = 2, irritable = 2, afraid = 2 },
  expect = { total = 15, bands = { total = "severe" } },
}

case "one blank: no total, and the rule waits" {
  given  = { nervous = 3, control = 3, relax = 3, restless = 3, irritable = 3, afraid = 3 },
  expect = { total = missing, rules = {}, undecided = { "look-closer" } },
}

case "average: one blank, 12 of six, times 7/6, is 14" {
  policy = "average",
  given  = { nervous = 2, control = 2, worry = 2, relax = 2, irritable = 2, afraid = 2 },
  expect = { total = 14, bands = { total = "moderate" }, rules = { "look-closer" } },
}

case "average: two blanks, 8 of five is 11.2, rounded to 11" {
  policy = "average",
  given  = { nervous = 2, control = 1, worry = 2, relax = 2, irritable = 1 },
  expect = { total = 11, bands = { total = "moderate" } },
}

case "average: one blank, 8 of six is 9.3, rounded to 9" {
  policy = "average",
  given  = { nervous = 2, control = 2, worry = 1, relax = 1, irritable = 1, afraid = 1 },
  expect = { total = 9, bands = { total = "mild" }, rules = {} },
}

case "average: three blanks are too many" {
  policy = "average",
  given  = { nervous = 3, control = 3, relax = 3, irritable = 3 },
  expect = { total = missing, rules = {}, undecided = { "look-closer" } },
}
