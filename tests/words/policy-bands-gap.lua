-- Gaps that only a named policy opens, in both band sets: four answers make steps of 6.25.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "statement" { [0] = "level 0", [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4" }
item "q1" { text = "Question 1", choices = "statement" }
item "q2" { text = "Question 2", choices = "statement" }
item "q3" { text = "Question 3", choices = "statement" }
item "q4" { text = "Question 4", choices = "statement" }
item "q5" { text = "Question 5", choices = "statement" }
score "index" {
  title = "Percent", decimals = 0,
  percent_of = { "q1", "q2", "q3", "q4", "q5" },
  policies = { four = { needs = 4, missing = "prorate", decimals = 1 } },
}
bands "index" {
-- expect: bands 'index' (policy four): the score 18.8 can be reached and has no band [band-gap]
  band(0, 15, "low"), band(20, 100, "high"),
}
bands "index:other" {
-- expect: bands 'index:other' (policy four): the score 56.3 can be reached and has no band [band-gap]
  band(0, 55, "low"), band(60, 100, "high"),
}
