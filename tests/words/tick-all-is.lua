-- is is for one answer.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "areas" { text = "Where?", tick_all = { [1] = "Neck", [2] = "Back", [3] = "Knee" } }
score "places" { title = "Places", value_of = "areas" }
rule "knee" { level = "info", when = answer "areas":is "Knee", say = "Look." }
-- expect: rule 'knee': several answers of 'areas' may be ticked: ask for one, as answer "areas":includes(…) [condition]
