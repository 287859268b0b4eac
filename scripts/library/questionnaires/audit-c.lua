-- AUDIT-C: three questions on alcohol, the first three of the AUDIT; what counts as too much begins lower for women.
instrument "audit-c" {
  title    = "AUDIT-C",
  version  = "1.0.0",
  language = "en",
  intro    = "Think of the past year.",
  recall   = "last year",
  measures = "risky drinking",
  source   = "Bush K et al. Arch Intern Med 1998;158(16):1789-1795; Bradley KA et al. Arch Intern Med 2003;163(7):821-829",
  licence  = {
    text   = "free",
    holder = "World Health Organization (AUDIT); the AUDIT-C is in the public domain",
    notice = "WHO lets the AUDIT be reproduced, but not for sale or with commercial purposes.",
  },
  codes    = { loinc = "72109-2" },
}

item "sex"   { text = "Sex", choices = { { code = "f", value = 1, text = "woman" }, { code = "m", value = 2, text = "man" } } }

item "often" { text = "How often do you have a drink containing alcohol?", codes = { loinc = "68518-0" }, choices = {
  [0] = "Never", [1] = "Monthly or less", [2] = "2 to 4 times a month", [3] = "2 to 3 times a week", [4] = "4 or more times a week",
} }

-- Who never drinks is asked no more.
item "much"  {
  text      = "How many drinks containing alcohol do you have on a typical day when you are drinking?",
  codes     = { loinc = "68519-8" },
  show_when = answer "often":above(0),
  choices   = { [0] = "1 or 2", [1] = "3 or 4", [2] = "5 or 6", [3] = "7 to 9", [4] = "10 or more" },
}
item "six"   {
  text      = "How often do you have six or more drinks on one occasion?",
  codes     = { loinc = "68520-6" },
  show_when = answer "often":above(0),
  choices   = { [0] = "Never", [1] = "Less than monthly", [2] = "Monthly", [3] = "Weekly", [4] = "Daily or almost daily" },
}

score "total" {
  title  = "Sum of the three",
  sum_of = { "often", "much", "six" },
  better = "lower", min = 0, max = 12,
  codes  = { loinc = "75626-2" },
}

-- Four is too much for anyone, three for a woman: where the sex is not known, three stays undecided and four does not.
rule "positive" {
  level  = "suggest",
  when   = any { result "total":at_least(4), all { answer "sex":is "woman", result "total":at_least(3) } },
  say    = "More than is good: talk about alcohol.",
  source = "Bush K et al. 1998 (men); Bradley KA et al. 2003 (women)",
}
rule "often-but-little" {
  level  = "info",
  when   = all { rule "positive":fires(), answer "much":is(0), answer "six":is(0) },
  say    = "All points come from how often, none from how much: ask about the last months before you judge.",
  source = "LOINC, loinc.org/75626-2, after Bradley KA et al. 2003; so in HL7 US Core",
}

-- hl7.org/fhir/us/core, Observation AUDIT-C-item-example-75626-2 and -68520-6: never, total 0.
case "lowest, published: HL7 US Core, never, 0" {
  given  = { sex = "f", often = 0 },
  expect = { total = 0, rules = {}, undecided = {} },
}

case "highest" {
  given  = { sex = "m", often = 4, much = 4, six = 4 },
  expect = { total = 12, rules = { "positive" }, undecided = {} },
}

case "three is positive for a woman" {
  given  = { sex = "f", often = 1, much = 1, six = 1 },
  expect = { total = 3, rules = { "positive" }, undecided = {} },
}

case "two is not" {
  given  = { sex = "f", often = 1, much = 1, six = 0 },
  expect = { total = 2, rules = {}, undecided = {} },
}

case "three is not for a man" {
  given  = { sex = "m", often = 1, much = 1, six = 1 },
  expect = { total = 3, rules = {}, undecided = {} },
}

case "four is" {
  given  = { sex = "m", often = 1, much = 2, six = 1 },
  expect = { total = 4, rules = { "positive" }, undecided = {} },
}

-- github.com/gdl-lang/common-clinical-models, gdl2/AUDIT-C.v1.test.yml (openEHR): the three answers and the sum, for women and men.
case "published: openEHR guideline AUDIT-C, woman, 1 + 2 + 3" {
  given  = { sex = "f", often = 1, much = 2, six = 3 },
  expect = { total = 6, rules = { "positive" }, undecided = {} },
}

case "published: openEHR guideline AUDIT-C, woman, 3 + 2 + 1" {
  given  = { sex = "f", often = 3, much = 2, six = 1 },
  expect = { total = 6, rules = { "positive" }, undecided = {} },
}

case "published: openEHR guideline AUDIT-C, woman, 2 + 3 + 4" {
  given  = { sex = "f", often = 2, much = 3, six = 4 },
  expect = { total = 9, rules = { "positive" }, undecided = {} },
}

case "published: openEHR guideline AUDIT-C, man, 1 + 2 + 3" {
  given  = { sex = "m", often = 1, much = 2, six = 3 },
  expect = { total = 6, rules = { "positive" }, undecided = {} },
}

case "published: openEHR guideline AUDIT-C, man, 3 + 2 + 1" {
  given  = { sex = "m", often = 3, much = 2, six = 1 },
  expect = { total = 6, rules = { "positive" }, undecided = {} },
}

case "published: openEHR guideline AUDIT-C, man, 2 + 3 + 4" {
  given  = { sex = "m", often = 2, much = 3, six = 4 },
  expect = { total = 9, rules = { "positive" }, undecided = {} },
}

-- github.com/peterdutey/ewac-resources, an R package, tests/testthat/test-ewac.R. Its form asks with finer answers; "4 to 5 times a week"
-- is 4 here. An answer that is missing leaves no score there, either, and never drinking can be counted as 0.
case "published: ewac-resources, monthly or less, 3 to 4 drinks, never six: 2" {
  given  = { often = 1, much = 1, six = 0 },
  expect = { total = 2, rules = {}, undecided = {} },
}

case "published: ewac-resources, monthly or less, 5 to 6 drinks, six less than monthly: 4" {
  given  = { often = 1, much = 2, six = 1 },
  expect = { total = 4, rules = { "positive" }, undecided = {} },
}

case "published: ewac-resources, 4 times a week, 3 to 4 drinks, never six: 5" {
  given  = { often = 4, much = 1, six = 0 },
  expect = { total = 5, rules = { "positive" }, undecided = {} },
}

case "published: ewac-resources, 4 times a week, 3 to 4 drinks, the third missing: no score" {
  given  = { often = 4, much = 1 },
  expect = { total = missing, rules = {}, undecided = { "positive" } },
}

-- github.com/danielxmed/nobra_calculator, app/models/scores/psychiatry/audit_c.py, states 4 for 2 to 3 times a week (3), 3 or 4 drinks (1)
-- and six less than monthly (1). They are 5.
case "nobra_calculator's example states 4 for a man whose answers give 5" {
  given  = { sex = "m", often = 3, much = 1, six = 1 },
  expect = { total = 5, rules = { "positive" }, undecided = {} },
}

case "sex not known: two is negative for both" {
  given  = { often = 2, much = 0, six = 0 },
  expect = { total = 2, rules = {}, undecided = {} },
}

case "sex not known: three stays undecided" {
  given  = { often = 1, much = 1, six = 1 },
  expect = { total = 3, rules = {}, undecided = { "positive" } },
}

case "sex not known: four is positive for both" {
  given  = { often = 2, much = 1, six = 1 },
  expect = { total = 4, rules = { "positive" }, undecided = {} },
}

-- The same page notes: where all points come from the first question, the drinking may lie within the limits.
case "three from the first question alone, as the note of HL7 US Core has it" {
  given  = { sex = "f", often = 3, much = 0, six = 0 },
  expect = { total = 3, rules = { "positive", "often-but-little" }, undecided = {} },
}

case "four from the first question alone" {
  given  = { sex = "m", often = 4, much = 0, six = 0 },
  expect = { total = 4, rules = { "positive", "often-but-little" }, undecided = {} },
}

case "a first question of four with more than that" {
  given  = { sex = "m", often = 4, much = 1, six = 0 },
  expect = { total = 5, rules = { "positive" }, undecided = {} },
}

case "a first question of four and six drinks at times" {
  given  = { sex = "m", often = 4, much = 0, six = 1 },
  expect = { total = 5, rules = { "positive" }, undecided = {} },
}

case "often-but-little waits for the sex as well" {
  given  = { often = 3, much = 0, six = 0 },
  expect = { total = 3, rules = {}, undecided = { "positive", "often-but-little" } },
}

case "drinks, and does not say how much: no score, both wait" {
  given  = { sex = "f", often = 2, six = 0 },
  expect = { total = missing, rules = {}, undecided = { "positive", "often-but-little" } },
}

case "nothing answered" {
  given  = { sex = "f" },
  expect = { total = missing, rules = {}, undecided = { "positive", "often-but-little" } },
}
