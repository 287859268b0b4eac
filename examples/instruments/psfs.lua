-- Patient-Specific Functional Scale: the patient names three to five activities and rates each; the same ones next time.
instrument "psfs" {
  title    = "Patient-Specific Functional Scale",
  version  = "1.0.0",
  language = "en",
  intro    = "Name three to five important activities that are hard for you because of your problem.",
  source   = "Stratford P et al. Physiother Can 1995;47(4):258-263",
  licence  = { text = "free", notice = "Worded for this example; the scoring rule is the published one." },
}

section "What is hard for you"
item "activity_1" { text = "First activity",  written = true, carry = true }
item "activity_2" { text = "Second activity", written = true, carry = true }
item "activity_3" { text = "Third activity",  written = true, carry = true }
item "activity_4" { text = "Fourth activity", written = true, carry = true, optional = true }
item "activity_5" { text = "Fifth activity",  written = true, carry = true, optional = true }

section "How well you can do it today"
local ability = { 0, 10, low = "not at all", high = "as well as before" }
item "rating_1" { text = "{activity_1}", scale = ability }
item "rating_2" { text = "{activity_2}", scale = ability }
item "rating_3" { text = "{activity_3}", scale = ability }
item "rating_4" { text = "{activity_4}", scale = ability, show_when = answered "activity_4" }
item "rating_5" { text = "{activity_5}", scale = ability, show_when = answered "activity_5" }

score "ability" {
  title    = "Mean of the activities that were named",
  mean_of  = { "rating_1", "rating_2", "rating_3", "rating_4", "rating_5" },
  decimals = 1, better = "higher", min = 0, max = 10,
}

change "ability" {
  detectable = { points = 2, population = "orthopaedic outpatients", source = "Stratford P et al. Physiother Can 1995;47(4):258-263" },
  important  = {
    { points = 1.3, population = "musculoskeletal, small change",  source = "doi 10.2519/jospt.2014.5248" },
    { points = 2.3, population = "musculoskeletal, medium change", source = "doi 10.2519/jospt.2014.5248" },
    { points = 2.7, population = "musculoskeletal, large change",  source = "doi 10.2519/jospt.2014.5248" },
  },
}

case "three activities: (2 + 4 + 6) / 3" {
  given  = { activity_1 = "stairs", activity_2 = "gardening", activity_3 = "driving", rating_1 = 2, rating_2 = 4, rating_3 = 6 },
  expect = { ability = 4, findings = 0 },
}
case "four: (2 + 4 + 6 + 9) / 4 = 5.25" {
  given  = { activity_4 = "sitting", rating_1 = 2, rating_2 = 4, rating_3 = 6, rating_4 = 9 },
  expect = { ability = 5.3 },
}
case "five: (10 + 1 + 0 + 7 + 4) / 5" {
  given  = { activity_4 = "sitting", activity_5 = "sleeping", rating_1 = 10, rating_2 = 1, rating_3 = 0, rating_4 = 7, rating_5 = 4 },
  expect = { ability = 4.4 },
}
case "a fourth is named but not rated: no score" {
  given  = { activity_4 = "sitting", rating_1 = 2, rating_2 = 4, rating_3 = 6 },
  expect = { ability = missing },
}
