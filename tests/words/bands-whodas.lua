-- Published edges at 20 and 21 leave raw 10 (20.83) and 29 (60.42) of 48 without a band.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "level" { [0] = "level 0", [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4" }
item "q1" { text = "Question 1", choices = "level" }
item "q2" { text = "Question 2", choices = "level" }
item "q3" { text = "Question 3", choices = "level" }
item "q4" { text = "Question 4", choices = "level" }
item "q5" { text = "Question 5", choices = "level" }
item "q6" { text = "Question 6", choices = "level" }
item "q7" { text = "Question 7", choices = "level" }
item "q8" { text = "Question 8", choices = "level" }
item "q9" { text = "Question 9", choices = "level" }
item "q10" { text = "Question 10", choices = "level" }
item "q11" { text = "Question 11", choices = "level" }
item "q12" { text = "Question 12", choices = "level" }
score "total" {
  title = "Percent", decimals = 2,
  percent_of = { "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12" },
}
bands "total" {
-- expect: bands 'total': the score 20.83 can be reached and has no band (nor has 60.42) [band-gap]
  band(0, 20, "mild"), band(21, 40, "moderate"), band(41, 60, "severe"), band(61, 80, "extreme"), band(81, 100, "complete"),
}
