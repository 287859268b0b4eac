-- PROMIS Global Health 1.2, ten items:
-- items 8 and 10 are kept already turned, 5 is the best: never turn them again.
-- Item numbers and what each is about only. The order is that of the form.
instrument "promis-global-v12" {
  title    = "PROMIS Global Health v1.2",
  version  = "1.0.0",
  language = "en",
  recall   = "in general; some items: last 7 days",
  measures = "physical and mental health; 50 is the mean of the United States, 10 its standard deviation",
  source   = "Hays RD et al. Qual Life Res 2009;18(7):873-880; PROMIS Global Health scoring",
  licence  = {
    text   = "restricted",
    holder = "PROMIS Health Organization",
    notice = "The questions are not part of this file. Ask HealthMeasures what may be used, and in which language.",
    url    = "https://www.healthmeasures.net",
  },
}

item "global01"   { text = "Global01 General health", scale = { 1, 5 }, scored = false }
item "global02"   { text = "Global02 Quality of life", scale = { 1, 5 } }
item "global03"   { text = "Global03 Physical health", scale = { 1, 5 } }
item "global04"   { text = "Global04 Mental health", scale = { 1, 5 } }
item "global05"   { text = "Global05 Social satisfaction", scale = { 1, 5 } }
item "global09r"  { text = "Global09r Social roles", scale = { 1, 5 }, scored = false }
item "global06"   { text = "Global06 Physical activities", scale = { 1, 5 } }
item "global10r"  { text = "Global10r Emotional problems", scale = { 1, 5 }, help = "5 is the best" }
item "global08r"  { text = "Global08r Fatigue", scale = { 1, 5 }, help = "5 is the best" }
item "global07r"  {
  text = "Global07r Pain", scale = { 0, 10 },
  counts_as = {
    [0] = 5, [1] = 4, [2] = 4, [3] = 4, [4] = 3, [5] = 3, [6] = 3, [7] = 2, [8] = 2, [9] = 2, [10] = 1,
  },
}

score "gph_raw" {
  title   = "Physical health, raw",
  sum_of  = { "global03", "global06", "global07r", "global08r" },
  better  = "higher", min = 4, max = 20, source = "Hays RD et al. 2009",
}
score "gmh_raw" {
  title   = "Mental health, raw",
  sum_of  = { "global02", "global04", "global05", "global10r" },
  better  = "higher", min = 4, max = 20, source = "Hays RD et al. 2009",
}

-- The tables are for four answers of four: with a blank there is no score.
score "gph_t" {
  title    = "Physical health, T-score",
  table_of = "gph_raw",
  table    = {
    [4] = 16.2, [5] = 19.9, [6] = 23.5, [7] = 26.7, [8] = 29.6, [9] = 32.4, [10] = 34.9, [11] = 37.4, [12] = 39.8,
    [13] = 42.3, [14] = 44.9, [15] = 47.7, [16] = 50.8, [17] = 54.1, [18] = 57.7, [19] = 61.9, [20] = 67.7,
  },
  decimals = 1, better = "higher", min = 16.2, max = 67.7,
  codes    = { loinc = "71971-6" },
  source   = "Hays RD, UCLA 2009, ph4-summary-061909; groups: cut points 58, 50, 42, 35 as in Stanford's registry CHOIR",
}
score "gmh_t" {
  title    = "Mental health, T-score",
  table_of = "gmh_raw",
  table    = {
    [4] = 21.2, [5] = 25.1, [6] = 28.4, [7] = 31.3, [8] = 33.8, [9] = 36.3, [10] = 38.8, [11] = 41.1, [12] = 43.5,
    [13] = 45.8, [14] = 48.3, [15] = 50.8, [16] = 53.3, [17] = 56.0, [18] = 59.0, [19] = 62.5, [20] = 67.6,
  },
  decimals = 1, better = "higher", min = 21.2, max = 67.6,
  codes    = { loinc = "71969-0" },
  source   = "Hays RD, UCLA 2009, mh4-summary-062209, but 21.2 for raw 4 as in the published table (there 21.1); "
          .. "groups: HealthMeasures, PROMIS score cut points 56, 48, 40, 29",
}

-- The cut points of HealthMeasures for adults, page "PROMIS score cut points": mental 56, 48, 40, 29. The four for physical
-- health were read in Stanford's registry (github.com/chamtrain/choir-d, GlobalHealthScore.java), which has the same for mental.
-- They are midpoints between people who call their health excellent, very good, good, fair or poor.
bands "gph_t" {
  band(16.2, 34.9, "poor",      { level = 5, say = "physical health like that of people who call theirs poor" }),
  band(35, 41.9, "fair",        { level = 4, say = "physical health like that of people who call theirs fair" }),
  band(42, 49.9, "good",        { level = 3, say = "physical health like that of people who call theirs good" }),
  band(50, 57.9, "very good",   { level = 2, say = "physical health like that of people who call theirs very good" }),
  band(58, 67.7, "excellent",   { level = 1, say = "physical health like that of people who call theirs excellent" }),
}
bands "gmh_t" {
  band(21.2, 28.9, "poor",      { level = 5, say = "mental health like that of people who call theirs poor" }),
  band(29, 39.9, "fair",        { level = 4, say = "mental health like that of people who call theirs fair" }),
  band(40, 47.9, "good",        { level = 3, say = "mental health like that of people who call theirs good" }),
  band(48, 55.9, "very good",   { level = 2, say = "mental health like that of people who call theirs very good" }),
  band(56, 67.6, "excellent",   { level = 1, say = "mental health like that of people who call theirs excellent" }),
}

-- github.com/awell-health/awell-score, promis_10_responses.ts and promis_10.test.ts.
case "published: Awell promis_10 random response, 9 and 6" {
  given  = {
    global01 = 2, global02 = 3, global03 = 2, global04 = 1, global05 = 1, global09r = 5, global06 = 2,
    global10r = 1, global08r = 2, global07r = 4,
  },
  expect = {
    gph_raw = 9, gph_t = 32.4, gmh_raw = 6, gmh_t = 28.4, bands = { gph_t = "poor", gmh_t = "poor" },
  },
}

case "published: Awell promis_10 median response, 12 and 12" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 3, global08r = 3, global07r = 5,
  },
  expect = {
    gph_raw = 12, gph_t = 39.8, gmh_raw = 12, gmh_t = 43.5, bands = { gph_t = "fair", gmh_t = "good" },
  },
}

case "published: Awell promis_10 best response" {
  given  = {
    global01 = 5, global02 = 5, global03 = 5, global04 = 5, global05 = 5, global09r = 5, global06 = 5,
    global10r = 5, global08r = 5, global07r = 0,
  },
  expect = {
    gph_raw = 20, gph_t = 67.7, gmh_raw = 20, gmh_t = 67.6, bands = { gph_t = "excellent", gmh_t = "excellent" },
  },
}

case "published: Awell promis_10 worst response" {
  given  = {
    global01 = 1, global02 = 1, global03 = 1, global04 = 1, global05 = 1, global09r = 1, global06 = 1,
    global10r = 1, global08r = 1, global07r = 10,
  },
  expect = {
    gph_raw = 4, gph_t = 16.2, gmh_raw = 4, gmh_t = 21.2, bands = { gph_t = "poor", gmh_t = "poor" },
  },
}

-- What goes wrong when the versions are mixed up.
case "1 for items 8 and 10 is the worst in version 1.2, and is not turned" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 1, global08r = 1, global07r = 5,
  },
  expect = {
    gph_raw = 10, gph_t = 34.9, gmh_raw = 10, gmh_t = 38.8, bands = { gph_t = "poor", gmh_t = "fair" },
  },
}

-- A T-score for each raw score from 5 to 19 (4 and 20 stand above), and both sides of every cut point.
-- The answers are made up to reach the raw score; each pain answer appears at least once.
case "published: UCLA 2009, raw 5; pain 7 counts 2" {
  given  = {
    global01 = 3, global02 = 1, global03 = 1, global04 = 1, global05 = 1, global09r = 3, global06 = 1,
    global10r = 2, global08r = 1, global07r = 7,
  },
  expect = {
    gph_raw = 5, gph_t = 19.9, gmh_raw = 5, gmh_t = 25.1, bands = { gph_t = "poor", gmh_t = "poor" },
  },
}

case "published: UCLA 2009, raw 6; pain 8 counts 2" {
  given  = {
    global01 = 3, global02 = 2, global03 = 1, global04 = 1, global05 = 1, global09r = 3, global06 = 1,
    global10r = 2, global08r = 2, global07r = 8,
  },
  expect = {
    gph_raw = 6, gph_t = 23.5, gmh_raw = 6, gmh_t = 28.4, bands = { gph_t = "poor", gmh_t = "poor" },
  },
}

case "published: UCLA 2009, raw 7; pain 9 counts 2" {
  given  = {
    global01 = 3, global02 = 2, global03 = 2, global04 = 2, global05 = 1, global09r = 3, global06 = 1,
    global10r = 2, global08r = 2, global07r = 9,
  },
  expect = {
    gph_raw = 7, gph_t = 26.7, gmh_raw = 7, gmh_t = 31.3, bands = { gph_t = "poor", gmh_t = "fair" },
  },
}

case "published: UCLA 2009, raw 8; pain 7 counts 2" {
  given  = {
    global01 = 3, global02 = 2, global03 = 2, global04 = 2, global05 = 2, global09r = 3, global06 = 2,
    global10r = 2, global08r = 2, global07r = 7,
  },
  expect = {
    gph_raw = 8, gph_t = 29.6, gmh_raw = 8, gmh_t = 33.8, bands = { gph_t = "poor", gmh_t = "fair" },
  },
}

case "published: UCLA 2009, raw 9; pain 4 counts 3" {
  given  = {
    global01 = 3, global02 = 2, global03 = 2, global04 = 2, global05 = 2, global09r = 3, global06 = 2,
    global10r = 3, global08r = 2, global07r = 4,
  },
  expect = {
    gph_raw = 9, gph_t = 32.4, gmh_raw = 9, gmh_t = 36.3, bands = { gph_t = "poor", gmh_t = "fair" },
  },
}

case "published: UCLA 2009, raw 10; pain 5 counts 3" {
  given  = {
    global01 = 3, global02 = 3, global03 = 2, global04 = 2, global05 = 2, global09r = 3, global06 = 2,
    global10r = 3, global08r = 3, global07r = 5,
  },
  expect = {
    gph_raw = 10, gph_t = 34.9, gmh_raw = 10, gmh_t = 38.8, bands = { gph_t = "poor", gmh_t = "fair" },
  },
}

case "published: UCLA 2009, raw 11; pain 6 counts 3" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 2, global09r = 3, global06 = 2,
    global10r = 3, global08r = 3, global07r = 6,
  },
  expect = {
    gph_raw = 11, gph_t = 37.4, gmh_raw = 11, gmh_t = 41.1, bands = { gph_t = "fair", gmh_t = "good" },
  },
}

case "published: UCLA 2009, raw 12; pain 4 counts 3" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 3, global08r = 3, global07r = 4,
  },
  expect = {
    gph_raw = 12, gph_t = 39.8, gmh_raw = 12, gmh_t = 43.5, bands = { gph_t = "fair", gmh_t = "good" },
  },
}

case "published: UCLA 2009, raw 13; pain 1 counts 4" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 4, global08r = 3, global07r = 1,
  },
  expect = {
    gph_raw = 13, gph_t = 42.3, gmh_raw = 13, gmh_t = 45.8, bands = { gph_t = "good", gmh_t = "good" },
  },
}

case "published: UCLA 2009, raw 14; pain 2 counts 4" {
  given  = {
    global01 = 3, global02 = 4, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 4, global08r = 4, global07r = 2,
  },
  expect = {
    gph_raw = 14, gph_t = 44.9, gmh_raw = 14, gmh_t = 48.3, bands = { gph_t = "good", gmh_t = "very good" },
  },
}

case "published: UCLA 2009, raw 15; pain 3 counts 4" {
  given  = {
    global01 = 3, global02 = 4, global03 = 4, global04 = 4, global05 = 3, global09r = 3, global06 = 3,
    global10r = 4, global08r = 4, global07r = 3,
  },
  expect = {
    gph_raw = 15, gph_t = 47.7, gmh_raw = 15, gmh_t = 50.8, bands = { gph_t = "good", gmh_t = "very good" },
  },
}

case "published: UCLA 2009, raw 16; pain 1 counts 4" {
  given  = {
    global01 = 3, global02 = 4, global03 = 4, global04 = 4, global05 = 4, global09r = 3, global06 = 4,
    global10r = 4, global08r = 4, global07r = 1,
  },
  expect = {
    gph_raw = 16, gph_t = 50.8, gmh_raw = 16, gmh_t = 53.3, bands = { gph_t = "very good", gmh_t = "very good" },
  },
}

case "published: UCLA 2009, raw 17; pain 0 counts 5" {
  given  = {
    global01 = 3, global02 = 4, global03 = 4, global04 = 4, global05 = 4, global09r = 3, global06 = 4,
    global10r = 5, global08r = 4, global07r = 0,
  },
  expect = {
    gph_raw = 17, gph_t = 54.1, gmh_raw = 17, gmh_t = 56, bands = { gph_t = "very good", gmh_t = "excellent" },
  },
}

case "published: UCLA 2009, raw 18; pain 0 counts 5" {
  given  = {
    global01 = 3, global02 = 5, global03 = 4, global04 = 4, global05 = 4, global09r = 3, global06 = 4,
    global10r = 5, global08r = 5, global07r = 0,
  },
  expect = {
    gph_raw = 18, gph_t = 57.7, gmh_raw = 18, gmh_t = 59, bands = { gph_t = "very good", gmh_t = "excellent" },
  },
}

case "published: UCLA 2009, raw 19; pain 0 counts 5" {
  given  = {
    global01 = 3, global02 = 5, global03 = 5, global04 = 5, global05 = 4, global09r = 3, global06 = 4,
    global10r = 5, global08r = 5, global07r = 0,
  },
  expect = {
    gph_raw = 19, gph_t = 61.9, gmh_raw = 19, gmh_t = 62.5, bands = { gph_t = "excellent", gmh_t = "excellent" },
  },
}

-- Blanks.
case "pain is blank: no physical score, the mental one stands" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global10r = 3, global08r = 3,
  },
  expect = { gph_raw = missing, gph_t = missing, gmh_raw = 12, gmh_t = 43.5 },
}

case "emotional problems are blank: no mental score, the physical one stands" {
  given  = {
    global01 = 3, global02 = 3, global03 = 3, global04 = 3, global05 = 3, global09r = 3, global06 = 3,
    global08r = 3, global07r = 5,
  },
  expect = { gph_raw = 12, gph_t = 39.8, gmh_raw = missing, gmh_t = missing },
}

case "items 1 and 9 count in neither" {
  given  = {
    global02 = 3, global03 = 3, global04 = 3, global05 = 3, global06 = 3, global10r = 3, global08r = 3,
    global07r = 5,
  },
  expect = { gph_t = 39.8, gmh_t = 43.5 },
}

-- The registry named above gives 16.2 and 21.2, the worst there is, for every raw score of 4 or less, so for a blank form, too.
case "nothing answered is not the worst health" {
  given  = {  },
  expect = { gph_raw = missing, gph_t = missing, gmh_raw = missing, gmh_t = missing },
}
