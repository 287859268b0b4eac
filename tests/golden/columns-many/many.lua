instrument "many" { title = "Many", version = "1.0.0", language = "en", licence = { text = "free" } }
choices "has" { [0] = "no", [1] = "yes" }
item "question_01" { text = "Question 1", choices = "has" }
item "question_02" { text = "Question 2", choices = "has" }
item "question_03" { text = "Question 3", choices = "has", scored = false }
item "question_04" { text = "Question 4", choices = "has", scored = false }
item "question_05" { text = "Question 5", choices = "has", scored = false }
item "question_06" { text = "Question 6", choices = "has", scored = false }
item "question_07" { text = "Question 7", choices = "has", scored = false }
item "question_08" { text = "Question 8", choices = "has", scored = false }
item "question_09" { text = "Question 9", choices = "has", scored = false }
item "question_10" { text = "Question 10", choices = "has", scored = false }
item "question_11" { text = "Question 11", choices = "has", scored = false }
item "question_12" { text = "Question 12", choices = "has", scored = false }
item "question_13" { text = "Question 13", choices = "has", scored = false }
item "question_14" { text = "Question 14", choices = "has", scored = false }
item "question_15" { text = "Question 15", choices = "has", scored = false }
item "question_16" { text = "Question 16", choices = "has", scored = false }
item "question_17" { text = "Question 17", choices = "has", scored = false }
item "question_18" { text = "Question 18", choices = "has", scored = false }
item "question_19" { text = "Question 19", choices = "has", scored = false }
item "question_20" { text = "Question 20", choices = "has", scored = false }
item "question_21" { text = "Question 21", choices = "has", scored = false }
item "question_22" { text = "Question 22", choices = "has", scored = false }
item "question_23" { text = "Question 23", choices = "has", scored = false }
item "question_24" { text = "Question 24", choices = "has", scored = false }
item "question_25" { text = "Question 25", choices = "has", scored = false }
item "question_26" { text = "Question 26", choices = "has", scored = false }
item "question_27" { text = "Question 27", choices = "has", scored = false }
item "question_28" { text = "Question 28", choices = "has", scored = false }
item "question_29" { text = "Question 29", choices = "has", scored = false }
item "question_30" { text = "Question 30", choices = "has", scored = false }
score "sum" { title = "Sum", sum_of = { "question_01", "question_02" }, needs = 1, missing = "prorate" }
