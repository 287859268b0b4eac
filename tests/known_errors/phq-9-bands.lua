-- Two public tables of the PHQ-9 begin at 1, so that nothing at all has no name.
instrument "phq-9-bands" {
  title    = "PHQ-9",
  version  = "1.0.0",
  language = "en",
  source   = "The term description of LOINC 44261-6; github.com/iancero/foxy, R/phq9.R",
  licence  = { text = "free" },
}

item "q1" { text = "Item 1", scale = { 0, 3 } }
item "q2" { text = "Item 2", scale = { 0, 3 } }
item "q3" { text = "Item 3", scale = { 0, 3 } }
item "q4" { text = "Item 4", scale = { 0, 3 } }
item "q5" { text = "Item 5", scale = { 0, 3 } }
item "q6" { text = "Item 6", scale = { 0, 3 } }
item "q7" { text = "Item 7", scale = { 0, 3 } }
item "q8" { text = "Item 8", scale = { 0, 3 } }
item "q9" { text = "Item 9", scale = { 0, 3 } }

score "total" { title = "Sum", sum_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9" }, min = 0, max = 27 }
bands "total" {
  band(1, 4, "minimal"), band(5, 9, "mild"), band(10, 14, "moderate"), band(15, 19, "moderately severe"), band(20, 27, "severe"),
}
