-- Patient Health Questionnaire, four items: two on anxiety, then two on depression. Anybody may use its text.
instrument "phq-4" {
  title    = "PHQ-4",
  version  = "1.0.0",
  language = "en",
  intro    = "Over the last 2 weeks, how often have you been bothered by the following problems?",
  recall   = "last 2 weeks",
  measures = "anxiety and depression, in brief",
  source   = "Kroenke K, Spitzer RL, Williams JBW, Löwe B. Psychosomatics 2009;50:613-621",
  licence  = {
    text   = "free",
    holder = "Pfizer Inc.",
    notice = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational "
          .. "grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    url    = "https://www.phqscreeners.com",
  },
  codes    = { loinc = "69724-3" },
}

choices "often" {
  [0] = "Not at all",
  [1] = "Several days",
  [2] = "More than half the days",
  [3] = "Nearly every day",
}

item "nervous"  { text = "Feeling nervous, anxious or on edge", choices = "often", codes = { loinc = "69725-0" } }
item "control"  {
  text = "Not being able to stop or control worrying", choices = "often", codes = { loinc = "68509-9" },
}
item "interest" {
  text = "Little interest or pleasure in doing things", choices = "often", codes = { loinc = "44250-9" },
}
item "low"      { text = "Feeling down, depressed, or hopeless", choices = "often", codes = { loinc = "44255-8" } }

score "anxiety" {
  title = "Anxiety, the first two", sum_of = { "nervous", "control" },
  better = "lower", min = 0, max = 6, source = "Kroenke K et al. Psychosomatics 2009;50:613-621",
}
score "depression" {
  title = "Depression, the last two", sum_of = { "interest", "low" },
  better = "lower", min = 0, max = 6, source = "Kroenke K et al. Psychosomatics 2009;50:613-621",
}
score "total" {
  title = "Sum of the four, 0 to 12", sum_of = { "nervous", "control", "interest", "low" },
  better = "lower", min = 0, max = 12, codes = { loinc = "70272-0" },
  source = "Kroenke K et al. Psychosomatics 2009;50:613-621",
}

bands "total" {
  band(0, 2, "normal",   { level = 1, say = "few or no signs of distress" }),
  band(3, 5, "mild",     { level = 2, say = "mild signs of distress" }),
  band(6, 8, "moderate", { level = 3, say = "moderate signs of distress" }),
  band(9, 12, "severe",  { level = 4, say = "strong signs of distress" }),
}

rule "offer-gad-7" {
  level  = "suggest",
  when   = result "anxiety":at_least(3),
  say    = "3 or more on the two questions about anxiety: offer the GAD-7. This is a first look, no diagnosis.",
  source = "Kroenke K et al. Psychosomatics 2009;50:613-621: positive from 3; the next step is this file's",
}
rule "offer-phq-9" {
  level  = "suggest",
  when   = result "depression":at_least(3),
  say    = "3 or more on the two questions about depression: offer the PHQ-9. This is a first look, no diagnosis.",
  source = "Kroenke K et al. Psychosomatics 2009;50:613-621: positive from 3; the next step is this file's",
}

-- github.com/awell-health/awell-score, phq_4_test_responses.ts. Other public code takes the first two for depression.
case "published: Awell phq_4, 1 on anxiety and 4 on depression" {
  given  = { nervous = 0, control = 1, interest = 3, low = 1 },
  expect = { anxiety = 1, depression = 4, total = 5, bands = { total = "mild" }, rules = { "offer-phq-9" } },
}

case "published: Awell phq_4, 3 and 3 are 6, moderate" {
  given  = { nervous = 2, control = 1, interest = 2, low = 1 },
  expect = {
    anxiety = 3, depression = 3, total = 6, bands = { total = "moderate" },
    rules = { "offer-gad-7", "offer-phq-9" },
  },
}

-- github.com/vchore/promptme-coaching-, tests/assess.test.js.
case "published: promptme-coaching, 1 1 and 1 0 is mild" {
  given  = { nervous = 1, control = 1, interest = 1, low = 0 },
  expect = { anxiety = 2, depression = 1, total = 3, bands = { total = "mild" }, rules = {} },
}

case "published: promptme-coaching, 2 1 and 0 0 is anxiety alone" {
  given  = { nervous = 2, control = 1, interest = 0, low = 0 },
  expect = { anxiety = 3, depression = 0, bands = { total = "mild" }, rules = { "offer-gad-7" }, undecided = {} },
}

case "published: promptme-coaching, 2 four times is moderate" {
  given  = { nervous = 2, control = 2, interest = 2, low = 2 },
  expect = { total = 8, bands = { total = "moderate" }, rules = { "offer-gad-7", "offer-phq-9" } },
}

case "nothing at all" {
  given  = { nervous = 0, control = 0, interest = 0, low = 0 },
  expect = { anxiety = 0, depression = 0, total = 0, bands = { total = "normal" }, rules = {}, undecided = {} },
}

case "nearly every day, all of it" {
  given  = { nervous = 3, control = 3, interest = 3, low = 3 },
  expect = {
    anxiety = 6, depression = 6, total = 12, bands = { total = "severe" }, rules = { "offer-gad-7", "offer-phq-9" },
  },
}

-- Both sides of every edge.
case "2 is normal" {
  given  = { nervous = 2, control = 0, interest = 0, low = 0 },
  expect = { total = 2, bands = { total = "normal" }, rules = {} },
}

case "3 is mild; 2 and 1 ask for nothing more" {
  given  = { nervous = 1, control = 1, interest = 0, low = 1 },
  expect = { anxiety = 2, depression = 1, total = 3, bands = { total = "mild" }, rules = {} },
}

case "5 is still mild, 3 of it on anxiety" {
  given  = { nervous = 2, control = 1, interest = 1, low = 1 },
  expect = { anxiety = 3, depression = 2, total = 5, bands = { total = "mild" }, rules = { "offer-gad-7" } },
}

case "6 is moderate, all of it on anxiety" {
  given  = { nervous = 3, control = 3, interest = 0, low = 0 },
  expect = { anxiety = 6, depression = 0, total = 6, bands = { total = "moderate" }, rules = { "offer-gad-7" } },
}

case "8 is still moderate" {
  given  = { nervous = 1, control = 1, interest = 3, low = 3 },
  expect = { anxiety = 2, depression = 6, total = 8, bands = { total = "moderate" }, rules = { "offer-phq-9" } },
}

case "9 is severe" {
  given  = { nervous = 3, control = 2, interest = 2, low = 2 },
  expect = { total = 9, bands = { total = "severe" } },
}

-- Blanks. The tests of a public program want 0 and normal from an empty form; here it is blank.
case "nothing answered is not 'normal'" {
  given  = {  },
  expect = { anxiety = missing, depression = missing, total = missing, undecided = { "offer-gad-7", "offer-phq-9" } },
}

case "one blank: its half and the total are missing, the other half stands" {
  given  = { nervous = 3, control = 1, low = 2 },
  expect = {
    anxiety = 4, depression = missing, total = missing, rules = { "offer-gad-7" }, undecided = { "offer-phq-9" },
  },
}
