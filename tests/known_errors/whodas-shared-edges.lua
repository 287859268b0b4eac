-- A band table whose neighbours share their edges: in whole percent raw 19 of 48 is 40, which is mild and moderate.
instrument "whodas-shared-edges" {
  title    = "WHODAS 2.0, 12 items",
  version  = "1.0.0",
  language = "en",
  source   = "sphsoutcomes.net/instrument/whodas",
  licence  = { text = "restricted", holder = "see the source", notice = "Numbers only." },
}

item "q1"  { text = "Item 1",  scale = { 0, 4 } }
item "q2"  { text = "Item 2",  scale = { 0, 4 } }
item "q3"  { text = "Item 3",  scale = { 0, 4 } }
item "q4"  { text = "Item 4",  scale = { 0, 4 } }
item "q5"  { text = "Item 5",  scale = { 0, 4 } }
item "q6"  { text = "Item 6",  scale = { 0, 4 } }
item "q7"  { text = "Item 7",  scale = { 0, 4 } }
item "q8"  { text = "Item 8",  scale = { 0, 4 } }
item "q9"  { text = "Item 9",  scale = { 0, 4 } }
item "q10" { text = "Item 10", scale = { 0, 4 } }
item "q11" { text = "Item 11", scale = { 0, 4 } }
item "q12" { text = "Item 12", scale = { 0, 4 } }

score "share" {
  title      = "Share of 48",
  percent_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12" },
  decimals   = 0,
}

bands "share" {
  band(0, 20, "none"), band(20, 40, "mild"), band(40, 60, "moderate"), band(60, 80, "severe"), band(80, 100, "extreme"),
}
