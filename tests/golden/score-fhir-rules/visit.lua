instrument "visit" { title = "Visit", version = "1.2.0", language = "en", source = "Invented.", licence = { text = "free" } }
choices "trouble" { [0] = "none", [1] = "some", [2] = "much" }
item "activity" { text = "What is hard for you?", written = true, scored = false }
item "hard"     { text = "How hard is {activity}?", choices = "trouble" }
item "sleep"    { text = "Trouble with sleep", choices = "trouble", blank_because = "declined" }
item "where"    { text = "Where?", tick_all = { [1] = "neck", [2] = "low back" }, scored = false }
item "numb"     { text = "Numb legs?", choices = yes_no }
item "since"    { text = "Numb since", date = true, show_when = answer "numb":is "yes", scored = false }
item "fever"    { text = "Fever?", choices = yes_no }
item "reach"    { text = "Reach", number = { min = 0, max = 90, decimals = 1, unit = "cm" }, scored = false }
item "nrs"      { text = "Pain", scale = { 0, 10 } }
score "trouble" { title = "Trouble", sum_of = { "hard", "sleep" }, needs = 2 }
score "share"   { title = "Share", percent_of = { "hard", "sleep" }, needs = 1, missing = "prorate" }
score "pain"    { title = "Pain", value_of = "nrs", codes = { loinc = "72514-3" } }
bands "pain"    { band(0, 3, "mild"), band(4, 10, "more") }
rule "legs"  { level = "emergency", when = answer "numb":is "yes", say = "Numb legs: examine now.", source = "Invented." }
rule "hot"   { level = "urgent", when = answer "fever":is "yes", say = "Fever: ask why.", source = "Invented." }
rule "offer" { level = "suggest", when = result "pain":at_least(4), say = "Offer a course.", source = "Invented." }
