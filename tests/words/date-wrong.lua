-- Days that are none.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "begun" { text = "Since when?", date = true }
rule "old" { level = "info", when = any { answer "begun":below "31.01.2024", answer "begun":is(2024), answer "begun":above "2024-02-30" }, say = "Old." }
-- expect: rule 'old': '31.01.2024' is no day: a date is written "2024-01-31" [bad-date]
-- expect: rule 'old': a date belongs in this condition; a date is written "2024-01-31" [wrong-kind]
-- expect: rule 'old': '2024-02-30' is no day: a date is written "2024-01-31" [bad-date]
