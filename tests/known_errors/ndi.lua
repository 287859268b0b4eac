-- Neck Disability Index in percent; ndi.csv has a public example whose stated total is not that of its items.
instrument "ndi" {
  title    = "Neck Disability Index",
  version  = "1.0.0",
  language = "en",
  source   = "Vernon H, Mior S. J Manipulative Physiol Ther 1991;14(7):409-415",
  licence  = { text = "restricted", holder = "see the source", notice = "Numbers only." },
}

item "q1"  { text = "Item 1",  scale = { 0, 5 } }
item "q2"  { text = "Item 2",  scale = { 0, 5 } }
item "q3"  { text = "Item 3",  scale = { 0, 5 } }
item "q4"  { text = "Item 4",  scale = { 0, 5 } }
item "q5"  { text = "Item 5",  scale = { 0, 5 } }
item "q6"  { text = "Item 6",  scale = { 0, 5 } }
item "q7"  { text = "Item 7",  scale = { 0, 5 } }
item "q8"  { text = "Item 8",  scale = { 0, 5 } }
item "q9"  { text = "Item 9",  scale = { 0, 5 } }
item "q10" { text = "Item 10", scale = { 0, 5 } }

score "index" { title = "Index", percent_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10" }, min = 0, max = 100 }
