-- AUDIT by its published rule; audit.csv gives items 9 and 10 answers that there are not.
instrument "audit" {
  title    = "AUDIT",
  version  = "1.0.0",
  language = "en",
  source   = "Babor TF et al. AUDIT. 2nd ed. WHO 2001",
  licence  = { text = "free" },
}

choices "three" { [0] = "0", [2] = "2", [4] = "4" }

item "q1"  { text = "Item 1",  scale = { 0, 4 } }
item "q2"  { text = "Item 2",  scale = { 0, 4 } }
item "q3"  { text = "Item 3",  scale = { 0, 4 } }
item "q4"  { text = "Item 4",  scale = { 0, 4 } }
item "q5"  { text = "Item 5",  scale = { 0, 4 } }
item "q6"  { text = "Item 6",  scale = { 0, 4 } }
item "q7"  { text = "Item 7",  scale = { 0, 4 } }
item "q8"  { text = "Item 8",  scale = { 0, 4 } }
item "q9"  { text = "Item 9",  choices = "three" }
item "q10" { text = "Item 10", choices = "three" }

score "total" { title = "Sum", sum_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10" }, min = 0, max = 40 }
