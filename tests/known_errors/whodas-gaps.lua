-- A band table with the edges 20 and 21 on a score that steps by 2.08: raw 10 and 29 of 48 fall between.
instrument "whodas-gaps" {
  title    = "WHODAS 2.0, 12 items",
  version  = "1.0.0",
  language = "en",
  source   = "WHODAS-12 of the GDL2 clinical models",
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
  decimals   = 2,
}

bands "share" {
  band(0, 20, "none"), band(21, 40, "mild"), band(41, 60, "moderate"), band(61, 80, "severe"), band(81, 100, "extreme"),
}
