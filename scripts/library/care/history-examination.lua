-- History and examination: when and how it began, where it is, what strains it, what the therapist finds.
instrument "history-examination" {
  title    = "History and examination of back pain",
  version  = "1.0.0",
  language = "en",
  intro    = "The first four pages are for you, the last is for your therapist.",
  source   = "Own wording. It records; only the rules at the end draw a conclusion, and each names its source.",
  licence  = { text = "free" },
}

section "How it began"
item "began"    { text = "How did it begin?", choices = { [1] = "Suddenly", [2] = "Slowly", [3] = "With an injury" }, scored = false }
item "since"    { text = "How long ago?", choices = { [1] = "Less than 3 months", [2] = "3 months or more" } }
item "first"    { text = "On which day, if you know it?", date = true, optional = true, scored = false }
item "before"   { text = "Have you had it before?", choices = yes_no, scored = false }
item "injury"   { text = "Which injuries or operations have you had?", written = true, optional = true, scored = false }
item "imaging"  { text = "Have pictures been taken (X-ray, MRI, CT)?", choices = yes_no, scored = false }
item "pictures" { text = "What did they show?", written = true, optional = true, scored = false, show_when = answer "imaging":is "yes" }

section "Where it is"
item "map" {
  text     = "Body chart: tick every place that hurts",
  tick_all = {
    [1] = "Head", [2] = "Neck", [3] = "Left shoulder or arm", [4] = "Right shoulder or arm", [5] = "Upper back", [6] = "Chest", [7] = "Belly",
    [8] = "Low back, left", [9] = "Low back, middle", [10] = "Low back, right", [11] = "Left buttock", [12] = "Right buttock",
    [13] = "Left hip or groin", [14] = "Right hip or groin", [15] = "Left thigh", [16] = "Right thigh",
    [17] = "Left lower leg", [18] = "Right lower leg", [19] = "Left foot", [20] = "Right foot",
  },
}
item "down_leg" { text = "Does pain run down a leg, below the knee?", choices = yes_no }

section "What strains it"
item "sitting" { text = "How many hours do you sit on a usual day?", number = { min = 0, max = 24, decimals = 1, unit = "h" }, scored = false }
item "repeats" { text = "Do you repeat the same movement at work, or lift?", choices = yes_no, scored = false }
item "work"    { text = "Which work or sport?", written = true, optional = true, scored = false }

section "How you are"
item "stress"  { text = "Stress in the last week",  scale = { 0, 10, low = "none", high = "as much as can be" }, scored = false }
item "fatigue" { text = "Fatigue in the last week", scale = { 0, 10, low = "none", high = "as much as can be" }, scored = false }

section "For the therapist"
item "tight"   {
  text     = "Where does the tissue feel restricted?",
  tick_all = {
    [1] = "Neck", [2] = "Upper back", [3] = "Low back", [4] = "Buttocks", [5] = "Front of the hip", [6] = "Back of the thigh", [7] = "Elsewhere",
  },
  scored   = false,
}
item "quality" { text = "How does the patient move?", choices = { [0] = "Freely", [1] = "Stiffly", [2] = "Guarded", [3] = "Hardly" }, scored = false }
item "ankle" {
  text = "Strength of lifting the foot, grade 0 to 5",
  scale = { 0, 5, low = "no movement", high = "full strength" },
  sides = true,
  blank_because = { "could not test", "declined" },
}
item "knee" {
  text = "Strength of straightening the knee, grade 0 to 5",
  scale = { 0, 5, low = "no movement", high = "full strength" },
  sides = true,
  blank_because = { "could not test", "declined" },
}

score "places" { title = "Painful places on the body chart", value_of = "map", better = "lower", min = 0, max = 20 }

rule "long-lasting" {
  level  = "info", source = "AHCPR Publication 95-0642, 1994 (expert panel): acute is less than 3 months",
  when   = answer "since":is "3 months or more",
  say    = "Three months or more: no longer acute.",
}
rule "down-the-leg" {
  level  = "suggest", source = "AHCPR Publication 95-0642, 1994 (expert panel): leg pain calls for an examination of the nerves",
  when   = any {
    answer "down_leg":is "yes",
    answer "map":includes "Left lower leg",
    answer "map":includes "Right lower leg",
    answer "map":includes "Left foot",
    answer "map":includes "Right foot",
  },
  say    = "Pain below the knee: test strength, feeling and reflexes of the legs.",
}
rule "weak-foot" {
  level  = "urgent", action = "ask", source = "NHS Lothian RefHelp, serious lumbar spine conditions (moderate: local guideline): foot drop is grade 3 or less",
  when   = any { answer "ankle_left":at_most(3), answer "ankle_right":at_most(3) },
  say    = "Lifting a foot has grade 3 or less: a physician today, unless it is long known.",
}
rule "weak-knee" {
  level  = "urgent",
  action = "ask",
  source =
    "UK national pathway for suspected cauda equina syndrome and NHS Lothian RefHelp (strong to moderate: guidance): major weakness of the " ..
    "knee's extension. Grade 3 is this file's own choice, as for the foot.",
  when   = any { answer "knee_left":at_most(3), answer "knee_right":at_most(3) },
  say    = "Straightening a knee has grade 3 or less: a physician today, unless it is long known.",
}

case "the least of everything" {
  given  = {
    began = 1, since = 1, before = "no", imaging = "no", map = "none", down_leg = "no", sitting = 0, repeats = "no", stress = 0, fatigue = 0,
    tight = "none", quality = 0, ankle_left = 5, ankle_right = 5, knee_left = 5, knee_right = 5,
  },
  expect = { places = 0, rules = {}, undecided = {} },
}
case "the most of everything" {
  given  = {
    began = 3, since = 2, before = "yes", imaging = "yes", pictures = "a slipped disc",
    map = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, down_leg = "yes", sitting = 24, repeats = "yes",
    stress = 10, fatigue = 10, tight = { 1, 2, 3, 4, 5, 6, 7 }, quality = 3, ankle_left = 0, ankle_right = 0, knee_left = 0, knee_right = 0,
  },
  expect = { places = 20, rules = { "long-lasting", "down-the-leg", "weak-foot", "weak-knee" }, undecided = {} },
}
case "nothing answered" {
  given  = {},
  expect = { places = missing, rules = {}, undecided = { "long-lasting", "down-the-leg", "weak-foot", "weak-knee" } },
}
case "three places on the chart" { given = { map = { 9, 12, 16 } }, expect = { places = 3, rules = {} } }
case "down the leg is said"      { given = { down_leg = "yes" }, expect = { rules = { "down-the-leg" } } }
case "left lower leg is ticked"  { given = { map = { 17 }, down_leg = "no" }, expect = { places = 1, rules = { "down-the-leg" } } }
case "right lower leg is ticked" { given = { map = { 18 }, down_leg = "no" }, expect = { places = 1, rules = { "down-the-leg" } } }
case "left foot is ticked"       { given = { map = { 19 }, down_leg = "no" }, expect = { places = 1, rules = { "down-the-leg" } } }
case "right foot is ticked"      { given = { map = { 20 }, down_leg = "no" }, expect = { places = 1, rules = { "down-the-leg" } } }
case "a thigh is not below the knee" {
  given  = { map = { 15, 16 }, down_leg = "no" },
  expect = { places = 2, rules = {}, undecided = { "long-lasting", "weak-foot", "weak-knee" } },
}
case "left foot grade 3"  { given = { ankle_left = 3 },  expect = { rules = { "weak-foot" } } }
case "right foot grade 3" { given = { ankle_right = 3 }, expect = { rules = { "weak-foot" } } }
case "left knee grade 3"  { given = { knee_left = 3 },   expect = { rules = { "weak-knee" } } }
case "right knee grade 3" { given = { knee_right = 3 },  expect = { rules = { "weak-knee" } } }
case "grade 4 everywhere" {
  given  = { ankle_left = 4, ankle_right = 4, knee_left = 4, knee_right = 4 },
  expect = { rules = {}, undecided = { "long-lasting", "down-the-leg" } },
}
case "a knee was declined: undecided, not no" {
  given  = { ankle_left = 5, ankle_right = 5, knee_left = "declined", knee_right = 5, since = 1, down_leg = "no", map = { 9 } },
  expect = { places = 1, rules = {}, undecided = { "weak-knee" } },
}
case "a weak foot beside one that could not be tested: weak is enough" {
  given = { ankle_left = 2, ankle_right = "could not test" }, expect = { rules = { "weak-foot" } },
}
case "three months or more, all else blank" {
  given = { since = 2 }, expect = { rules = { "long-lasting" }, undecided = { "down-the-leg", "weak-foot", "weak-knee" } },
}
case "one foot could not be tested: undecided, not no" {
  given  = { ankle_left = 5, ankle_right = "could not test", knee_left = 5, knee_right = 5, since = 1, down_leg = "no", map = { 9 } },
  expect = { places = 1, rules = {}, undecided = { "weak-foot" } },
}
