-- PROMIS Global Physical Health v1.2: four items, scored twice, by the published table and by the pattern of the answers.
instrument "promis-global-physical" {
  title    = "PROMIS Global Physical Health v1.2",
  version  = "1.0.0",
  language = "en",
  measures = "physical health; 50 is the mean of the United States, 10 its standard deviation",
  source   = "Hays RD et al. Qual Life Res 2009;18(7):873-880",
  licence  = { text = "restricted", holder = "PROMIS Health Organization", notice = "Item names only; see healthmeasures.net." },
}

item "general"    { text = "Global03", scale = { 1, 5 } }
item "activities" { text = "Global06", scale = { 1, 5 } }
item "pain"       { text = "Global07r", scale = { 0, 10 }, counts_as = {
  [0] = 5, [1] = 4, [2] = 4, [3] = 4, [4] = 3, [5] = 3, [6] = 3, [7] = 2, [8] = 2, [9] = 2, [10] = 1,
} }
item "fatigue"    { text = "Global08r, 5 = none", scale = { 1, 5 } }

local four = { "general", "activities", "pain", "fatigue" }

score "raw" { title = "Raw score", sum_of = four, better = "higher", min = 4, max = 20 }

score "t" {
  title    = "T-score by table: all four answered",
  table_of = "raw",
  table    = {
    [4] = 16.2, [5] = 19.9, [6] = 23.5, [7] = 26.7, [8] = 29.6, [9] = 32.4, [10] = 34.9, [11] = 37.4, [12] = 39.8,
    [13] = 42.3, [14] = 44.9, [15] = 47.7, [16] = 50.8, [17] = 54.1, [18] = 57.7, [19] = 61.9, [20] = 67.7,
  },
  decimals = 1, better = "higher", min = 16.2, max = 67.7,
}

-- The curves were measured on the whole sample; the table is centred on the general population, T = 49.09 + 10.26 theta.
score "t_pattern" {
  title      = "T-score by answer pattern: one blank is allowed",
  pattern_of = four,
  needs      = 3,
  parameters = {
    general    = { slope = 2.31116, thresholds = { -2.11448, -0.89035, 0.28769, 1.54358 } },
    activities = { slope = 2.99151, thresholds = { -2.79626, -1.77578, -1.04365, -0.39605 } },
    pain       = { slope = 1.74443, thresholds = { -3.87320, -1.80644, -0.67460, 0.99560 } },
    fatigue    = { slope = 1.90220, thresholds = { -3.23917, -1.87531, -0.35804, 1.16723 } },
  },
  rescale    = { from = { 0, 1 }, to = { 49.09, 59.35 } },
  unproved   = "an estimate; compared with another program in tests/pattern",
  decimals   = 1, better = "higher", min = 16, max = 68,
  source     = "Hays RD, UCLA 2009, ph4-summary-061909",
}

-- raw and t: the published table. t_pattern: computed by tests/pattern/graded.py, a program of its own.
case "all the worst"  { given = { general = 1, activities = 1, pain = 10, fatigue = 1 }, expect = { raw = 4, t = 16.2, t_pattern = 16.4 } }
case "all the best"   { given = { general = 5, activities = 5, pain = 0, fatigue = 5 }, expect = { raw = 20, t = 67.7, t_pattern = 67.8 } }
case "raw 13"         { given = { general = 5, activities = 1, pain = 4, fatigue = 4 }, expect = { raw = 13, t = 42.3, t_pattern = 43.8 } }
case "raw 13 as well" { given = { general = 1, activities = 3, pain = 0, fatigue = 4 }, expect = { raw = 13, t = 42.3, t_pattern = 40.7 } }
case "raw 12"         { given = { general = 2, activities = 3, pain = 3, fatigue = 3 }, expect = { raw = 12, t = 39.8 } }
case "one is blank"   { given = { general = 3, pain = 6, fatigue = 2 }, expect = { raw = missing, t = missing, t_pattern = 39.7 } }
case "two are blank"  { given = { general = 3, pain = 6 }, expect = { t_pattern = missing } }
