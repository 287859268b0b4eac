-- PHQ-9 by its published rule; phq-9.csv has a public example whose stated total is not the sum of its items.
instrument "phq-9" {
  title    = "PHQ-9",
  version  = "1.0.0",
  language = "en",
  source   = "Kroenke K et al. J Gen Intern Med 2001;16(9):606-613",
  licence  = { text = "free" },
}

item "q1"  { text = "Item 1",  scale = { 0, 3 } }
item "q2"  { text = "Item 2",  scale = { 0, 3 } }
item "q3"  { text = "Item 3",  scale = { 0, 3 } }
item "q4"  { text = "Item 4",  scale = { 0, 3 } }
item "q5"  { text = "Item 5",  scale = { 0, 3 } }
item "q6"  { text = "Item 6",  scale = { 0, 3 } }
item "q7"  { text = "Item 7",  scale = { 0, 3 } }
item "q8"  { text = "Item 8",  scale = { 0, 3 } }
item "q9"  { text = "Item 9",  scale = { 0, 3 } }

score "total" { title = "Sum", sum_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9" }, min = 0, max = 27 }
