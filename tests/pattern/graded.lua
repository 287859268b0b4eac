-- The PROMIS Global Health scales v1.2 by the pattern of the answers, fine enough to compare with graded.py.
instrument "graded" {
  title    = "PROMIS Global Health v1.2, by answer pattern",
  version  = "1.0.0",
  language = "en",
  source   = "Hays RD et al. Qual Life Res 2009;18(7):873-880",
  licence  = { text = "restricted", holder = "PROMIS Health Organization", notice = "Item names only." },
}

item "global02" { text = "Global02", scale = { 1, 5 } }
item "global03" { text = "Global03", scale = { 1, 5 } }
item "global04" { text = "Global04", scale = { 1, 5 } }
item "global05" { text = "Global05", scale = { 1, 5 } }
item "global06" { text = "Global06", scale = { 1, 5 } }
item "global07" { text = "Global07r", scale = { 0, 10 }, counts_as = {
  [0] = 5, [1] = 4, [2] = 4, [3] = 4, [4] = 3, [5] = 3, [6] = 3, [7] = 2, [8] = 2, [9] = 2, [10] = 1,
} }
item "global08" { text = "Global08r", scale = { 1, 5 } }
item "global10" { text = "Global10, not yet reversed", scale = { 1, 5 } }

local physical = {
  global03 = { slope = 2.31116, thresholds = { -2.11448, -0.89035, 0.28769, 1.54358 } },
  global06 = { slope = 2.99151, thresholds = { -2.79626, -1.77578, -1.04365, -0.39605 } },
  global07 = { slope = 1.74443, thresholds = { -3.87320, -1.80644, -0.67460, 0.99560 } },
  global08 = { slope = 1.90220, thresholds = { -3.23917, -1.87531, -0.35804, 1.16723 } },
}
local why = "an estimate; the test beside it compares it"

score "gph" {
  title      = "Physical, T = 50 + 10 theta",
  pattern_of = { "global03", "global06", "global07", "global08" },
  parameters = physical, needs = 1, unproved = why,
  rescale    = { from = { 0, 1 }, to = { 50, 60 } },
  decimals   = 1, better = "higher",
}

score "gph_theta" {
  title      = "Physical, theta",
  pattern_of = { "global03", "global06", "global07", "global08" },
  parameters = physical, needs = 1, unproved = why,
  decimals   = 6, better = "higher",
}

score "gmh_theta" {
  title      = "Mental, theta",
  pattern_of = { "global02", "global04", "global05", "global10" },
  reverse    = { "global10" },
  parameters = {
    global02 = { slope = 2.41143, thresholds = { -2.44599, -1.31584, -0.19095, 1.07032 } },
    global04 = { slope = 3.66810, thresholds = { -2.30582, -1.25786, -0.33120, 0.66825 } },
    global05 = { slope = 2.97642, thresholds = { -1.78310, -0.89865, -0.00524, 1.07197 } },
    global10 = { slope = 1.89441, thresholds = { -2.81790, -1.51385, -0.25479, 0.99431 } },
  },
  needs      = 1, unproved = why, decimals = 6, better = "higher",
}
