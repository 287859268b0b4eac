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
    notice = "The wording is not part of this file. Register each use with EuroQol; many are free of charge.",
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

-- Each level counts alike; it is no index value. The index needs the value set of a country, which a clinic adds.
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
