-- EQ-5D-5L: five dimensions with five levels, and a scale from 0 to 100. Names only: the wording is EuroQol's.
instrument "eq-5d-5l" {
  title    = "EQ-5D-5L",
  version  = "1.0.0",
  language = "en",
  recall   = "today",
  measures = "state of health, and health as a whole",
  source   = "EuroQol Research Foundation; Devlin N et al. (eds). Value Sets for EQ-5D-5L. Springer 2022",
  licence  = {
    text   = "restricted",
    holder = "EuroQol Research Foundation",
    notice = "The wording and the value sets are not part of this file. Register each use with EuroQol; many are free of charge.",
    url    = "https://euroqol.org",
  },
}

item "mobility"  { text = "Mobility",           scale = { 1, 5 } }
item "self_care" { text = "Self-care",          scale = { 1, 5 } }
item "usual"     { text = "Usual activities",   scale = { 1, 5 } }
item "pain"      { text = "Pain/discomfort",    scale = { 1, 5 } }
item "anxiety"   { text = "Anxiety/depression", scale = { 1, 5 } }
item "vas"       { text = "EQ VAS",             scale = { 0, 100 } }

-- The five levels written one behind the other, 11111 to 55555. It is a name, not an amount: never take its mean.
score "profile" {
  title   = "State of health, a name of five digits",
  sum_of  = { "mobility", "self_care", "usual", "pain", "anxiety" },
  weights = { mobility = 10000, self_care = 1000, usual = 100, pain = 10, anxiety = 1 },
  min     = 11111,
  max     = 55555,
  source  = "EuroQol; MII PRO implementation guide, EQ-5D-5L scores",
}

-- There is no index: it needs the value set of a country, which a clinic adds in a file of its own. The amounts below are
-- invented; one line for each dimension, one number for each level. Save it as our-index.lua, put in the published amounts,
-- and add cases from the publication (fascia test ./our-index.lua).
--
--   instrument "our-index" { title = "EQ-5D-5L with our index", version = "1.0.0", language = "en", licence = { text = "free" } }
--   include "eq-5d-5l" { as = "eq" }
--   local less = {
--     mobility  = { 0, 0.05, 0.07, 0.2, 0.3 },
--     self_care = { 0, 0.04, 0.06, 0.15, 0.2 },
--     usual     = { 0, 0.05, 0.06, 0.16, 0.2 },
--     pain      = { 0, 0.06, 0.08, 0.25, 0.4 },
--     anxiety   = { 0, 0.07, 0.1, 0.25, 0.35 },
--   }
--   score "index" {
--     title = "Index, value set of ...", decimals = 3, better = "higher", unproved = "a value set", source = "the publication",
--     of = { "eq.mobility", "eq.self_care", "eq.usual", "eq.pain", "eq.anxiety" },
--     formula = function(mobility, self_care, usual, pain, anxiety)
--       return 1 - less.mobility[mobility] - less.self_care[self_care] - less.usual[usual] - less.pain[pain] - less.anxiety[anxiety]
--     end,
--   }
--   case "21232, by hand: 1 - 0.05 - 0 - 0.05 - 0.08 - 0.07" {
--     given  = { ["eq.mobility"] = 2, ["eq.self_care"] = 1, ["eq.usual"] = 2, ["eq.pain"] = 3, ["eq.anxiety"] = 2 },
--     expect = { index = 0.75 },
--   }

-- Each level counts alike. It is no index and has no value for money or years; it shows at a glance how much is amiss.
score "level_sum" {
  title  = "Level sum score, 5 to 25",
  sum_of = { "mobility", "self_care", "usual", "pain", "anxiety" },
  better = "lower",
  min    = 5,
  max    = 25,
  source = "doi 10.1007/s11136-021-02922-1",
}

score "health" {
  title    = "Health today on the scale from 0 to 100",
  value_of = "vas",
  better   = "higher",
  min      = 0,
  max      = 100,
  source   = "EuroQol, EQ VAS",
}

-- github.com/awell-health/awell-score, eq5d_5l.test.ts.
case "published: Awell eq5d_5l random response, 15421 and 74" {
  given  = { mobility = 1, self_care = 5, usual = 4, pain = 2, anxiety = 1, vas = 74 },
  expect = { profile = 15421, level_sum = 13, health = 74 },
}

case "published: Awell eq5d_5l median response, 33333 and 50" {
  given  = { mobility = 3, self_care = 3, usual = 3, pain = 3, anxiety = 3, vas = 50 },
  expect = { profile = 33333, level_sum = 15, health = 50 },
}

case "published: Awell eq5d_5l, 11111 with 0 on the scale" {
  given  = { mobility = 1, self_care = 1, usual = 1, pain = 1, anxiety = 1, vas = 0 },
  expect = { profile = 11111, level_sum = 5, health = 0 },
}

case "published: Awell eq5d_5l, 55555 with 100 on the scale" {
  given  = { mobility = 5, self_care = 5, usual = 5, pain = 5, anxiety = 5, vas = 100 },
  expect = { profile = 55555, level_sum = 25, health = 100 },
}

-- github.com/x-biosignal/PhysioClinical, tests/testthat/test-hrqol-instruments.R.
case "published: PhysioClinical, 21232 has the level sum 10" {
  given  = { mobility = 2, self_care = 1, usual = 2, pain = 3, anxiety = 2, vas = 70 },
  expect = { profile = 21232, level_sum = 10 },
}

-- The R package eq5d, github.com/fragla/eq5d, tests/testthat/test-eq5dlss.R.
case "published: R package eq5d, 12345 has the level sum 15" {
  given  = { mobility = 1, self_care = 2, usual = 3, pain = 4, anxiety = 5, vas = 40 },
  expect = { profile = 12345, level_sum = 15 },
}

case "published: R package eq5d, 25532 has the level sum 17" {
  given  = { mobility = 2, self_care = 5, usual = 5, pain = 3, anxiety = 2, vas = 40 },
  expect = { profile = 25532, level_sum = 17 },
}

case "published: R package eq5d, 34241 has the level sum 14" {
  given  = { mobility = 3, self_care = 4, usual = 2, pain = 4, anxiety = 1, vas = 50 },
  expect = { profile = 34241, level_sum = 14 },
}

case "published: R package eq5d, 6 is not a level" {
  given  = { mobility = 5, self_care = 5, usual = 6, pain = 5, anxiety = 5, vas = 10 },
  expect = { profile = missing, level_sum = missing, findings = 4 },
}

-- The digits stand in the order of the form.
case "21345 is not 54312" {
  given  = { mobility = 2, self_care = 1, usual = 3, pain = 4, anxiety = 5, vas = 60 },
  expect = { profile = 21345, level_sum = 15, health = 60 },
}

-- Blanks.
case "one dimension is blank: no state, no sum, so no index; the scale stands" {
  given  = { mobility = 1, self_care = 1, usual = 2, anxiety = 1, vas = 80 },
  expect = { profile = missing, level_sum = missing, health = 80 },
}

case "the scale is blank: the state stands" {
  given  = { mobility = 1, self_care = 1, usual = 2, pain = 3, anxiety = 1 },
  expect = { profile = 11231, level_sum = 8, health = missing },
}
