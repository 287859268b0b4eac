-- Several answers of one item, and what is asked of them.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "areas" { text = "Where?", tick_all = { [1] = "Neck", [2] = "Back", [3] = "Knee" } }
item "begun" { text = "Since when?", date = true }
item "words" { text = "In your own words?", written = true }
score "places" { title = "Places", value_of = "areas" }
rule "knee" { level = "info", when = all { answer "areas":includes "Knee", answer "begun":at_most "2024-01-31", answered "words" }, say = "Look." }
-- expect: nothing wrong found
