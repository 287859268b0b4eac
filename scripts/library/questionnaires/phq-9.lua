-- Patient Health Questionnaire, nine items on depression. Its full text may be used by anybody.
instrument "phq-9" {
  title    = "PHQ-9",
  version  = "1.0.0",
  language = "en",
  intro    = "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
  recall   = "last 2 weeks",
  measures = "severity of depression",
  source   = "Kroenke K, Spitzer RL, Williams JB. J Gen Intern Med 2001;16(9):606-613",
  licence  = {
    text   = "free",
    holder = "Pfizer Inc.",
    notice = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational "
          .. "grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    url    = "https://www.phqscreeners.com",
  },
  codes    = { loinc = "44249-1" },
}

choices "often" {
  [0] = "Not at all",
  [1] = "Several days",
  [2] = "More than half the days",
  [3] = "Nearly every day",
}

item "interest"  {
  text = "Little interest or pleasure in doing things", choices = "often", codes = { loinc = "44250-9" },
}
item "low"       { text = "Feeling down, depressed, or hopeless", choices = "often", codes = { loinc = "44255-8" } }
item "sleep"     {
  text = "Trouble falling or staying asleep, or sleeping too much", choices = "often", codes = { loinc = "44259-0" },
}
item "tired"     { text = "Feeling tired or having little energy", choices = "often", codes = { loinc = "44254-1" } }
item "appetite"  { text = "Poor appetite or overeating", choices = "often", codes = { loinc = "44251-7" } }
item "failure"   {
  text    = "Feeling bad about yourself - or that you are a failure or have let yourself or your family down",
  choices = "often", codes = { loinc = "44258-2" },
}
item "focus"     {
  text    = "Trouble concentrating on things, such as reading the newspaper or watching television",
  choices = "often", codes = { loinc = "44252-5" },
}
item "pace"      {
  text    = "Moving or speaking so slowly that other people could have noticed? "
         .. "Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual",
  choices = "often", codes = { loinc = "44253-3" },
}
item "self_harm" {
  text    = "Thoughts that you would be better off dead, or of hurting yourself in some way",
  choices = "often", codes = { loinc = "44260-8" },
}

-- Asked of those who checked anything; it tells about daily life and is never part of the score.
item "difficulty" {
  text     = "If you checked off any problems, how difficult have these problems made it for you to do your work, "
          .. "take care of things at home, or get along with other people?",
  choices  = {
    [0] = "Not difficult at all", [1] = "Somewhat difficult", [2] = "Very difficult", [3] = "Extremely difficult",
  },
  optional = true, scored = false, codes = { loinc = "69722-7" },
}

-- Blanks. The British data dictionary takes the average of the answered questions for one or two blanks and gives no total
-- for more. That is the way here: the sum times nine, divided by the number of answers. The total is then rounded, because
-- bands and change are stated in whole points. Other programs do it otherwise, and each way has its name:
-- whole fills a blank with an answer that exists (the average, rounded); complete wants all nine.
score "total" {
  title    = "Sum of the nine, 0 to 27",
  sum_of   = { "interest", "low", "sleep", "tired", "appetite", "failure", "focus", "pace", "self_harm" },
  needs    = 7,
  missing  = "prorate",
  decimals = 0,
  policies = {
    whole    = { missing = "person_mean", needs = 7 },
    complete = { missing = "refuse" },
  },
  better   = "lower",
  min      = 0,
  max      = 27,
  codes    = { loinc = "44261-6" },
  source   = "Kroenke K et al. 2001; blanks: NHS Data Model and Dictionary, Patient Health Questionnaire-9",
}

bands "total" {
  band(0, 4, "minimal",             { level = 1, say = "few or no signs of low mood" }),
  band(5, 9, "mild",                { level = 2, say = "mild signs of low mood" }),
  band(10, 14, "moderate",          { level = 3, say = "moderate signs of low mood" }),
  band(15, 19, "moderately severe", { level = 4, say = "strong signs of low mood" }),
  band(20, 27, "severe",            { level = 5, say = "very strong signs of low mood" }),
}

change "total" {
  important = {
    points = 5, population = "older people treated for depression in primary care",
    source = "Löwe B et al. Med Care 2004, doi 10.1097/00005650-200412000-00006",
  },
}

rule "thoughts-of-death" {
  level  = "urgent",
  when   = answer "self_harm":at_least(1),
  say    = "The last question is not answered 'not at all'. Before the person leaves, ask calmly about these thoughts, and "
        .. "about a plan, means and intent. In danger now: stay with the person and call the emergency service. Otherwise "
        .. "inform the physician or the crisis service today, and write down what was agreed. The total does not matter here.",
  source = "MII PRO implementation guide, PHQ-9: any answer above 0 is assessed at once, whatever the total; "
        .. "the steps are this file's, not a protocol: a clinic that has one puts it here",
}

rule "look-closer" {
  level  = "suggest",
  when   = result "total":at_least(10),
  say    = "10 or more: ask further about depression. The questionnaire alone is no diagnosis.",
  source = "Kroenke K et al. J Gen Intern Med 2001;16(9):606-613: 88 % sensitive and specific at 10",
}

-- Sample data of the PACIO project (HL7), github.com/paciowg/sample-data-fsh, EX_jd1_questionnaire-phq9.fsh.
case "published: PACIO PHQ9Example1 is 7, mild" {
  given  = {
    interest = 1, low = 1, sleep = 2, tired = 1, appetite = 0, failure = 1, focus = 1, pace = 0, self_harm = 0,
  },
  expect = { total = 7, bands = { total = "mild" }, rules = {}, undecided = {} },
}

case "published: PACIO PHQ9Example2 is 6, mild" {
  given  = {
    interest = 1, low = 1, sleep = 1, tired = 1, appetite = 0, failure = 1, focus = 1, pace = 0, self_harm = 0,
  },
  expect = { total = 6, bands = { total = "mild" } },
}

-- build.fhir.org, MII PRO, QuestionnaireResponse mii-exa-pro-phq-9-response.
case "published: MII PRO, nearly every day nine times is 27" {
  given  = {
    interest = 3, low = 3, sleep = 3, tired = 3, appetite = 3, failure = 3, focus = 3, pace = 3, self_harm = 3,
  },
  expect = { total = 27, bands = { total = "severe" }, rules = { "thoughts-of-death", "look-closer" } },
}

-- HL7 US Core, hl7.org/fhir/us/core, QuestionnaireResponse phq-9-example and Observation PHQ9-item-example-44261-6.
case "published: HL7 US Core, phq-9-example is 12" {
  given  = {
    interest = 2, low = 2, sleep = 2, tired = 2, appetite = 1, failure = 1, focus = 2, pace = 0, self_harm = 0,
  },
  expect = { total = 12, bands = { total = "moderate" }, rules = { "look-closer" }, undecided = {} },
}

-- github.com/RamosFBC/openmedicine, tests/test_phq9.py.
case "published: openmedicine, 1 2 3 three times is 18" {
  given  = {
    interest = 1, low = 2, sleep = 3, tired = 1, appetite = 2, failure = 3, focus = 1, pace = 2, self_harm = 3,
  },
  expect = { total = 18, bands = { total = "moderately severe" }, rules = { "thoughts-of-death", "look-closer" } },
}

-- github.com/bhermoso/COMPAS_NG, tests/phq9.test.ts.
case "published: COMPAS, 1 2 2 1 1 1 1 1 0 is 10, positive" {
  given  = {
    interest = 1, low = 2, sleep = 2, tired = 1, appetite = 1, failure = 1, focus = 1, pace = 1, self_harm = 0,
  },
  expect = { total = 10, bands = { total = "moderate" }, rules = { "look-closer" } },
}

-- github.com/tsu-nera/dailybuild, tests/test_phq9.py.
case "published: dailybuild, 1 on the first and 3 on the last is 4: minimal, and urgent" {
  given  = {
    interest = 1, low = 0, sleep = 0, tired = 0, appetite = 0, failure = 0, focus = 0, pace = 0, self_harm = 3,
  },
  expect = { total = 4, bands = { total = "minimal" }, rules = { "thoughts-of-death" } },
}

case "published: dailybuild, the question on daily life does not count" {
  given  = {
    interest = 0, low = 0, sleep = 0, tired = 0, appetite = 0, failure = 0, focus = 0, pace = 0, self_harm = 0,
    difficulty = 2,
  },
  expect = { total = 0, rules = {} },
}

case "published: dailybuild wants all nine; one blank, no total (complete)" {
  policy = "complete",
  given  = { interest = 0, low = 0, sleep = 0, tired = 0, failure = 0, focus = 0, pace = 0, self_harm = 0 },
  expect = { total = missing, rules = {}, undecided = { "look-closer" } },
}

-- github.com/HL7/sdc, the example QuestionnaireResponse PHQ9, states the total 13 for these answers.
case "HL7 SDC publishes 13 for answers that sum to 10: it is 10" {
  given  = {
    interest = 0, low = 0, sleep = 0, tired = 1, appetite = 2, failure = 1, focus = 3, pace = 2, self_harm = 1,
  },
  expect = { total = 10, bands = { total = "moderate" }, rules = { "thoughts-of-death", "look-closer" } },
}

-- Two public tables begin at 1 (the term description of LOINC 44261-6; github.com/iancero/foxy, R/phq9.R): 0 has no name there.
case "nothing at all: 0 is minimal" {
  given  = {
    interest = 0, low = 0, sleep = 0, tired = 0, appetite = 0, failure = 0, focus = 0, pace = 0, self_harm = 0,
  },
  expect = { total = 0, bands = { total = "minimal" }, rules = {}, undecided = {} },
}

-- Both sides of every edge.
case "4 is minimal" {
  given  = {
    interest = 1, low = 1, sleep = 1, tired = 1, appetite = 0, failure = 0, focus = 0, pace = 0, self_harm = 0,
  },
  expect = { total = 4, bands = { total = "minimal" } },
}

case "5 is mild" {
  given  = {
    interest = 1, low = 1, sleep = 1, tired = 1, appetite = 1, failure = 0, focus = 0, pace = 0, self_harm = 0,
  },
  expect = { total = 5, bands = { total = "mild" } },
}

case "9 is still mild, and no rule says anything" {
  given  = {
    interest = 2, low = 1, sleep = 1, tired = 1, appetite = 1, failure = 1, focus = 1, pace = 1, self_harm = 0,
  },
  expect = { total = 9, bands = { total = "mild" }, rules = {} },
}

case "10 is moderate: look closer" {
  given  = {
    interest = 2, low = 2, sleep = 1, tired = 1, appetite = 1, failure = 1, focus = 1, pace = 1, self_harm = 0,
  },
  expect = { total = 10, bands = { total = "moderate" }, rules = { "look-closer" } },
}

case "14 is still moderate" {
  given  = {
    interest = 2, low = 2, sleep = 2, tired = 2, appetite = 2, failure = 2, focus = 1, pace = 1, self_harm = 0,
  },
  expect = { total = 14, bands = { total = "moderate" } },
}

-- The page of a public scoring package prints 10 to 15 and 15 to 19. 15 has one band.
case "15 is moderately severe" {
  given  = {
    interest = 2, low = 2, sleep = 2, tired = 2, appetite = 2, failure = 2, focus = 2, pace = 1, self_harm = 0,
  },
  expect = { total = 15, bands = { total = "moderately severe" } },
}

case "19 is still moderately severe" {
  given  = {
    interest = 3, low = 3, sleep = 3, tired = 2, appetite = 2, failure = 2, focus = 2, pace = 2, self_harm = 0,
  },
  expect = { total = 19, bands = { total = "moderately severe" } },
}

case "20 is severe" {
  given  = {
    interest = 3, low = 3, sleep = 3, tired = 3, appetite = 2, failure = 2, focus = 2, pace = 2, self_harm = 0,
  },
  expect = { total = 20, bands = { total = "severe" } },
}

-- The last item decides alone.
case "several days of such thoughts are enough, though the total is 1" {
  given  = {
    interest = 0, low = 0, sleep = 0, tired = 0, appetite = 0, failure = 0, focus = 0, pace = 0, self_harm = 1,
  },
  expect = { total = 1, rules = { "thoughts-of-death" } },
}

case "the last item is blank: its rule waits for it" {
  given  = { interest = 0, low = 0, sleep = 0, tired = 0, appetite = 0, failure = 0, focus = 0, pace = 0 },
  expect = { total = 0, rules = {}, undecided = { "thoughts-of-death" } },
}

-- Blanks.
case "one blank: 10 of eight, times 9/8, is 11.25" {
  given  = { low = 2, sleep = 1, tired = 1, appetite = 1, failure = 1, focus = 2, pace = 2, self_harm = 0 },
  expect = { total = 11, bands = { total = "moderate" } },
}

case "two blanks: 10 of seven, times 9/7, is 12.9" {
  given  = { interest = 2, low = 2, sleep = 2, tired = 1, appetite = 1, pace = 2, self_harm = 0 },
  expect = { total = 13 },
}

case "one blank: 13 of eight is 14.6, rounded to 15 and so into the next group" {
  given  = { interest = 2, low = 2, sleep = 2, tired = 2, appetite = 1, focus = 2, pace = 2, self_harm = 0 },
  expect = { total = 15, bands = { total = "moderately severe" }, rules = { "look-closer" } },
}

case "three blanks: no total, and nothing is silently well" {
  given  = { interest = 2, low = 2, sleep = 2, focus = 1, pace = 2, self_harm = 0 },
  expect = { total = missing, rules = {}, undecided = { "look-closer" } },
}

case "whole: each blank counts as 1, the mean 1.43 rounded" {
  policy = "whole",
  given  = { interest = 2, low = 2, sleep = 2, tired = 1, appetite = 1, pace = 2, self_harm = 0 },
  expect = { total = 12 },
}

case "whole: three blanks are too many" {
  policy = "whole",
  given  = { interest = 2, low = 2, sleep = 2, focus = 1, pace = 2, self_harm = 0 },
  expect = { total = missing, undecided = { "look-closer" } },
}

case "complete: all nine" {
  policy = "complete",
  given  = {
    interest = 1, low = 2, sleep = 1, tired = 1, appetite = 1, failure = 1, focus = 2, pace = 2, self_harm = 0,
  },
  expect = { total = 11 },
}
