-- Patient-Specific Functional Scale: the patient names three to five activities and rates each; the same ones next time.
-- Version 2.0 turns the scale round and is another instrument.
instrument "psfs" {
  title    = "Patient-Specific Functional Scale",
  version  = "1.0.0",
  language = "en",
  intro    = "Name three to five activities that matter to you and that your problem makes hard or impossible. "
    .. "At later visits the same activities are rated again.",
  recall   = "today",
  measures = "what the patient wants to do again",
  source   = "Stratford P, Gill C, Westaway M, Binkley J. Physiother Can 1995;47(4):258-263",
  licence  = { text = "free", notice = "Worded for this library; the scoring rule is the published one." },
}

-- carry: at a follow-up the activity that was named before stands in its place, so that like is compared with like.
section "What is hard for you"
item "activity_1" { text = "First activity",  written = true, carry = true }
item "activity_2" { text = "Second activity", written = true, carry = true }
item "activity_3" { text = "Third activity",  written = true, carry = true }
item "activity_4" { text = "Fourth activity", written = true, carry = true, optional = true }
item "activity_5" { text = "Fifth activity",  written = true, carry = true, optional = true }

section "How well it goes today"
local ability = { 0, 10, low = "not at all", high = "as well as before" }
item "rating_1" { text = "How well can you do this today: {activity_1}?", scale = ability }
item "rating_2" { text = "How well can you do this today: {activity_2}?", scale = ability }
item "rating_3" { text = "How well can you do this today: {activity_3}?", scale = ability }
item "rating_4" { text = "How well can you do this today: {activity_4}?", scale = ability, show_when = answered "activity_4" }
item "rating_5" { text = "How well can you do this today: {activity_5}?", scale = ability, show_when = answered "activity_5" }

-- The sum of the ratings by their number. A printed form asks for up to three: 'any' scores what is there.
score "ability" {
  title    = "Mean of the activities that were named",
  mean_of  = { "rating_1", "rating_2", "rating_3", "rating_4", "rating_5" },
  policies = { any = { missing = "prorate", needs = 1 } },
  decimals = 1, better = "higher", min = 0, max = 10,
}

change "ability" {
  detectable = {
    points = 2, population = "orthopaedic outpatients, 90 % confidence, mean of the activities",
    source = "Stratford P et al. Physiother Can 1995;47(4):258-263",
  },
  important  = {
    { points = 1.3, population = "musculoskeletal, small change",  source = "Abbott JH, Schmitt J. doi 10.2519/jospt.2014.5248" },
    { points = 2.3, population = "musculoskeletal, medium change", source = "Abbott JH, Schmitt J. doi 10.2519/jospt.2014.5248" },
    { points = 2.7, population = "musculoskeletal, large change",  source = "Abbott JH, Schmitt J. doi 10.2519/jospt.2014.5248" },
  },
}

case "lowest: none of the three can be done" {
  given  = { activity_1 = "stairs", activity_2 = "gardening", activity_3 = "driving", rating_1 = 0, rating_2 = 0, rating_3 = 0 },
  expect = { ability = 0 },
}

case "highest: all five as well as before" {
  given  = { activity_4 = "sitting", activity_5 = "sleeping", rating_1 = 10, rating_2 = 10, rating_3 = 10, rating_4 = 10, rating_5 = 10 },
  expect = { ability = 10 },
}

-- github.com/awell-health/awell-score, calculations/psk: 1, 2, 0, 7 and 5 are 15, by five are 3; one activity of 8 is 8.
case "published: awell-score, five activities, 15 by 5" {
  given  = { activity_4 = "sitting", activity_5 = "sleeping", rating_1 = 1, rating_2 = 2, rating_3 = 0, rating_4 = 7, rating_5 = 5 },
  expect = { ability = 3 },
}
case "published: awell-score, one activity stands for itself" {
  policy = "any",
  given  = { activity_1 = "stairs", rating_1 = 8 },
  expect = { ability = 8 },
}

case "four: (2 + 4 + 6 + 9) by 4 is 5.25, rounded to 5.3" {
  given  = { activity_4 = "sitting", rating_1 = 2, rating_2 = 4, rating_3 = 6, rating_4 = 9 },
  expect = { ability = 5.3 },
}

case "a fourth is named but not rated: no score" {
  given  = { activity_4 = "sitting", rating_1 = 2, rating_2 = 4, rating_3 = 6 },
  expect = { ability = missing },
}

case "two of three: no score" {
  given  = { activity_1 = "stairs", activity_2 = "gardening", rating_1 = 3, rating_2 = 6 },
  expect = { ability = missing },
}

case "any: two named, (3 + 6) by 2" {
  policy = "any",
  given  = { activity_1 = "stairs", activity_2 = "gardening", rating_1 = 3, rating_2 = 6 },
  expect = { ability = 4.5 },
}

case "any: (1 + 0 + 0) by 3 is 0.33, rounded to 0.3" {
  policy = "any",
  given  = { rating_1 = 1, rating_2 = 0, rating_3 = 0 },
  expect = { ability = 0.3 },
}

case "any: nothing rated, no score" {
  policy = "any",
  given  = { activity_1 = "stairs" },
  expect = { ability = missing },
}
