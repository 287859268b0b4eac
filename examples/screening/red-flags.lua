-- Red flags of back pain: recorded one by one, with an action level each, never a diagnosis.
-- Evidence for single flags is conflicting (Verhagen AP et al. Eur Spine J 2016;25:2788-2802).
instrument "red-flags" {
  title    = "Red flags of back pain",
  version  = "1.0.0",
  language = "en",
  intro    = "Asked before a first treatment by hand.",
  source   = "Bigos S et al. Acute Low Back Problems in Adults. AHCPR Publication 95-0642, 1994",
  licence  = { text = "free" },
}

section "Nerves"
item "saddle"    { text = "New numbness between the legs, where a saddle would be?",   choices = yes_no }
item "bladder"   { text = "New trouble with passing or holding water or stool?",       choices = yes_no }
item "weak_legs" { text = "Weakness of the legs that is severe or growing?",           choices = yes_no }

section "Bones"
item "trauma"    { text = "A fall from a height, a car crash or a similar accident?",  choices = yes_no }
item "strain"    { text = "A small fall or a strenuous lift?",                         choices = yes_no }
item "brittle"   { text = "Osteoporosis, or cortisone tablets for a long time?",       choices = yes_no }

section "Illness"
item "cancer"    { text = "Cancer, now or earlier?",                                   choices = yes_no }
item "fever"     { text = "Fever, chills, or loss of weight without a reason?",        choices = yes_no }
item "infection" { text = "A recent bacterial infection, drugs by needle, or a weakened defence?", choices = yes_no }
item "night"     { text = "Pain that grows on lying down, or is severe at night?",     choices = yes_no }
item "age"       { text = "Age", number = { min = 0, max = 120, unit = "a" } }

score "flags" {
  title    = "Flags that are raised",
  count_of = {
    "saddle", "bladder", "weak_legs", "trauma", "strain", "brittle", "cancer", "fever", "infection", "night",
  },
  where    = 1,
}

rule "cauda-equina" {
  level  = "emergency",
  when   = any { answer "saddle":is "yes", answer "bladder":is "yes", answer "weak_legs":is "yes" },
  say    = "Possible cauda equina: send to an emergency department now.",
  source = "Bigos S et al. AHCPR Publication 95-0642, 1994",
}

rule "fracture" {
  level  = "urgent",
  when   = any {
    answer "trauma":is "yes",
    all { answer "strain":is "yes", any { answer "brittle":is "yes", answer "age":above(50) } },
  },
  say    = "Possible fracture: have it examined today, no treatment by hand.",
  source = "Bigos S et al. AHCPR Publication 95-0642, 1994",
  action = "do_not_treat",
}

rule "tumour-or-infection" {
  level  = "urgent",
  when   = at_least_of(2, {
    answer "cancer":is "yes", answer "fever":is "yes", answer "infection":is "yes", answer "night":is "yes",
  }),
  say    = "Several signs of a tumour or an infection: have it examined today.",
  source = "Bigos S et al. AHCPR Publication 95-0642, 1994",
  action = "ask",
}

-- Age alone raises nothing; it is only told.
rule "age" {
  level  = "info",
  when   = any { answer "age":above(50), answer "age":below(20) },
  say    = "Over 50 or under 20: look at the other flags with more care.",
  source = "Bigos S et al. AHCPR Publication 95-0642, 1994",
}

case "nothing raised" {
  given  = {
    saddle = "no", bladder = "no", weak_legs = "no", trauma = "no", strain = "no", brittle = "no",
    cancer = "no", fever = "no", infection = "no", night = "no", age = 35,
  },
  expect = { flags = 0, rules = {}, undecided = {} },
}

case "one flag fires although its neighbours are blank" {
  given  = { bladder = "yes" },
  expect = { flags = missing, rules = { "cauda-equina" }, undecided = { "fracture", "tumour-or-infection", "age" } },
}

case "a strain counts only with brittle bones or age" {
  given  = {
    saddle = "no", bladder = "no", weak_legs = "no", trauma = "no", strain = "yes", brittle = "no",
    cancer = "no", fever = "no", infection = "no", night = "no", age = 50,
  },
  expect = { flags = 1, rules = {}, undecided = {} },
}

case "the same at 51" {
  given  = {
    saddle = "no", bladder = "no", weak_legs = "no", trauma = "no", strain = "yes", brittle = "no",
    cancer = "no", fever = "no", infection = "no", night = "no", age = 51,
  },
  expect = { flags = 1, rules = { "fracture", "age" }, undecided = {} },
}

case "two of four signs" {
  given  = { cancer = "yes", night = "yes", saddle = "no", bladder = "no", weak_legs = "no", trauma = "no", strain = "no", age = 20 },
  expect = { rules = { "tumour-or-infection" }, undecided = {} },
}
