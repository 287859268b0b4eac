-- Four techniques side by side (S15): focus, pressure, duration, lubricant, goal. `fascia show technique-comparison` prints them all.
instrument "technique-comparison" {
  title    = "Four techniques by hand, compared",
  version  = "1.0.0",
  language = "en",
  intro    = "Tick what you would like to read about. No technique here has been shown to be the best for everybody.",
  source   = "Own wording, after pages of therapists and clinics (weak); for all of them: together with exercise, NICE guideline NG59, 2016",
  licence  = { text = "free" },
}

item "about" {
  text     = "Which techniques do you want to compare?",
  tick_all = { [1] = "Myofascial release", [2] = "Deep tissue massage", [3] = "Spinal manipulation", [4] = "Muscle energy technique" },
}

advice "myofascial-release" {
  title  = "Myofascial release",
  source = "Pages of therapists (weak): mfrtherapists.com, indylasercenter.com, suzettenoblermt.ca",
  when   = answer "about":includes "Myofascial release",
  steps  = {
    "Focus: the sheets of tissue around the muscles.",
    "Pressure: slow and held, mostly light.",
    "Duration: one place for about 90 seconds to 5 minutes.",
    "Lubricant: none; the hand must not slide.",
    "Goal: let tight tissue give way, so that movement is easier.",
  },
}
advice "deep-tissue-massage" {
  title  = "Deep tissue massage",
  source = "Pages of therapists (weak): backtobasicsamarillo.com, positivehealthllc.com, eatsip365.com",
  when   = answer "about":includes "Deep tissue massage",
  steps  = {
    "Focus: the deeper layers of muscle.",
    "Pressure: firm, in slow strokes; it may hurt a little.",
    "Duration: strokes that move on; no place is held for minutes.",
    "Lubricant: usually oil or lotion.",
    "Goal: loosen muscles that have long been tense.",
  },
}
advice "spinal-manipulation" {
  title  = "Spinal manipulation",
  source = "Page of a physiotherapy clinic (weak): prospectphysiotherapy.co.uk; harm: Yin P et al. Evid Based Complement Alternat Med 2014:480956",
  when   = answer "about":includes "Spinal manipulation",
  steps  = {
    "Focus: a joint of the spine.",
    "Pressure: one quick, small thrust at the end of the joint's range; it may click.",
    "Duration: an instant.",
    "Lubricant: none.",
    "Goal: more movement in the joint.",
    "Serious harm was reported most often where thrusts were part of the treatment: ask about reasons against it.",
  },
}
advice "muscle-energy" {
  title  = "Muscle energy technique",
  source =
    "Page of a massage practice (weak): positivehealthllc.com; Fryer G. Int J Osteopath Med 2010, doi 10.1016/j.ijosm.2010.04.004 (summary read)",
  when   = answer "about":includes "Muscle energy technique",
  steps  = {
    "Focus: a muscle that is short, and the joint that it moves.",
    "Pressure: your own; you push gently against the therapist's hand.",
    "Duration: short pushes with pauses between them.",
    "Lubricant: none.",
    "Goal: a longer muscle, and more movement in the joint.",
  },
}

case "nothing ticked"    { given = { about = "none" }, expect = { advice = {}, undecided = {} } }
case "all four" {
  given  = { about = { 1, 2, 3, 4 } },
  expect = { advice = { "myofascial-release", "deep-tissue-massage", "spinal-manipulation", "muscle-energy" } },
}
case "the first alone"   { given = { about = { 1 } }, expect = { advice = { "myofascial-release" } } }
case "the second alone"  { given = { about = { 2 } }, expect = { advice = { "deep-tissue-massage" } } }
case "the third alone"   { given = { about = { 3 } }, expect = { advice = { "spinal-manipulation" } } }
case "the fourth alone"  { given = { about = { 4 } }, expect = { advice = { "muscle-energy" } } }
case "left blank" {
  given  = {},
  expect = { advice = {}, undecided = { "myofascial-release", "deep-tissue-massage", "spinal-manipulation", "muscle-energy" } },
}
