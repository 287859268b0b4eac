-- Ticks in a case.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "areas" { text = "Where?", tick_all = { [1] = "Neck", [2] = "Back", [3] = "Knee" } }
score "places" { title = "Places", value_of = "areas" }
case "one" { given = { areas = { "Neck", 3 } }, expect = { places = 2 } }
case "two" { given = { areas = {} }, expect = { places = 0 } }
case "three" { given = { areas = { "Nek" } }, expect = { places = 0 } }
-- expect: case 'three': item 'areas' has no choice 'Nek' (did you mean 'Neck'?) [unknown-choice]
