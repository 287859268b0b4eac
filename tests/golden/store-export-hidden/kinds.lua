instrument "kinds" { title = "Kinds", version = "1.0.0", language = "en", licence = { text = "free" } }
item "sex"    { text = "Sex", choices = { [1] = "Woman", [2] = "Man" } }
item "spots"  { text = "Where does it hurt?", tick_all = { [1] = "neck", [2] = "low back", [3] = "knee" } }
item "born"   { text = "Day of birth", date = true }
item "seen"   { text = "Day of the visit", date = true }
item "notes"  { text = "Anything else?", written = true, scored = false }
item "height" { text = "Height", number = { min = 50, max = 250, unit = "cm", decimals = 1, units = { inch = 2.54 } } }
item "smokes" { text = "Do you smoke?", choices = yes_no }
item "packs"  { text = "Packs a day", scale = { 0, 5 }, show_when = answer "smokes":is "yes" }
item "walk"   { text = "Walking test", number = { min = 0, max = 60, unit = "s" }, blank_because = { "declined", "could not test" } }
item "mood"   { text = "Mood", choices = { [0] = "good", [1] = "fair", [2] = "bad" }, counts_as = { [0] = 0, [1] = 1, [2] = 3 } }
item "calm"   { text = "Calm", choices = { [0] = "never", [1] = "often", [2] = "always" } }
score "places" { title = "Places", value_of = "spots" }
score "age_days" { title = "Age in days", difference_of = { "seen", "born" } }
score "tall"  { title = "Height", value_of = "height", decimals = 1 }
score "load"  { title = "Load", sum_of = { "packs", "mood", "calm" }, reverse = { "calm" } }
score "pace" { title = "Pace", value_of = "walk" }
score "t"     { title = "T", table_of = "load", table = {
  { by = answer "sex":is(1), [0] = 30, [1] = 33, [2] = 36, [3] = 39, [4] = 42, [5] = 45, [6] = 50, [7] = 55, [8] = 60, [9] = 65, [10] = 70 },
  { by = answer "sex":is(2), [0] = 31, [1] = 34, [2] = 37, [3] = 40, [4] = 43, [5] = 46, [6] = 51, [7] = 56, [8] = 61, [9] = 66, [10] = 71 } } }
score "theta" { title = "Level", pattern_of = { "mood", "calm" }, parameters = { mood = { slope = 1.5, thresholds = { -1, 1 } }, calm = { slope = 2, thresholds = { -0.5, 0.8 } } },
  rescale = { from = { 0, 1 }, to = { 50, 60 } }, decimals = 1, needs = 1 }
rule "back" { level = "urgent", when = answer "spots":includes(2), say = "Look at the back." }
advice "walk-more" { title = "Walk more", when = answer "mood":at_least(1), unless = answer "walk":above(30),
  sessions = { 6, 12, per_week = { 1, 3 } }, minutes = 20, steps = { "Warm up.", "Walk briskly." }, stop_if = { "chest pain" }, learn_first = true, source = "Invented." }
case "one" { given = { sex = 1, spots = "1;2", mood = 2 }, expect = { places = 2, rules = { "back" } } }
