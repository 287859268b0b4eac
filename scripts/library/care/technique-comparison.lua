-- Four techniques side by side: focus, pressure, duration, lubricant, goal. Nothing is asked: read it with `fascia show technique-comparison`.
-- Which technique is chosen for whom is left out: the pages that say so advertise one of the four. What studies found stands there instead.
instrument "technique-comparison" {
  title    = "Four techniques by hand, compared",
  version  = "1.0.0",
  language = "en",
  intro    = "None of the four has been shown to be the best for everybody. All of them belong together with exercise.",
  source   = "Own wording. Together with exercise: NICE guideline NG59, 2016 (strong: national guideline), as quoted by rochesterchirocentre.com",
  licence  = { text = "free" },
}

advice "myofascial-release" {
  title  = "Myofascial release",
  source =
    "Pages of therapists (weak): mfrtherapists.com, indylasercenter.com, schoolofbodywork.com; Massage & Bodywork, July/August 2012, page 92. Found: " ..
    "reviews of small trials (moderate): Wu Z et al. Front Med 2021;8:697986; Chen Z et al. Complement Ther Med 2021;59:102737",
  steps  = {
    "Focus: the sheets of tissue around the muscles.",
    "Pressure: slow and held, mostly light.",
    "Duration: one place for about 90 seconds to 5 minutes, sometimes longer.",
    "Lubricant: none; the hand must not slide.",
    "Goal: tight tissue gives way, and movement is easier.",
    "Found: a small effect on lasting low back pain.",
  },
}
advice "deep-tissue-massage" {
  title  = "Deep tissue massage",
  source =
    "Pages of therapists (weak): biologyinsights.com, marksenzig.com, downtownermassage.com, jjklmt.com, injuries.blog. Found, of massage in " ..
    "general: public agency (moderate): nccam.nih.gov, Massage Therapy for Health Purposes",
  steps  = {
    "Focus: the deeper layers of muscle.",
    "Pressure: firm, in slow strokes; it may hurt a little.",
    "Duration: strokes that move on; a session is mostly 60 to 90 minutes.",
    "Lubricant: a little oil or lotion; some therapists use hardly any.",
    "Goal: muscles that have long been tense grow looser.",
    "Found: massage may help with back pain, mostly for a short time.",
  },
}
advice "spinal-manipulation" {
  title  = "Spinal manipulation",
  source =
    "Page of a physiotherapy clinic (weak): prospectphysiotherapy.co.uk. Found: review of 26 trials (strong): Paige NM et al. JAMA " ..
    "2017;317:1451-1460; harm is rare: public agency (moderate): NCCIH bulletin on spinal manipulation; harm: Yin P et al. Evid Based Complement " ..
    "Alternat Med 2014:480956",
  steps  = {
    "Focus: a joint of the spine.",
    "Pressure: one quick, small thrust at the end of the joint's range; it may click.",
    "Duration: an instant.",
    "Lubricant: none.",
    "Goal: more movement in the joint.",
    "Found: a modest effect on low back pain of less than six weeks. More than half of the patients in one large series were sore for a time.",
    "Serious harm is very rare, but it was reported: ask first about reasons against a thrust.",
  },
}
advice "muscle-energy" {
  title  = "Muscle energy technique",
  source =
    "Teaching texts of osteopaths (weak): doctorabel.us (6 seconds, three times, a quarter of the strength), slideshare.net 43631590 (7 to 10 " ..
    "seconds, a fifth), vdocuments.us (5 seconds). Found: scoping review of 11 studies (weak): J Back Musculoskelet Rehabil, bmr200011",
  steps  = {
    "Focus: a muscle that is short, and the joint that it moves.",
    "Pressure: your own; you push against the therapist's hand with a quarter of your strength or less.",
    "Duration: pushes of 5 to 10 seconds, mostly three, with a pause after each.",
    "Lubricant: none.",
    "Goal: a longer muscle, and more movement in the joint.",
    "Found: few studies in lasting low back pain; they tell of benefit and of no harm.",
  },
}

case "all four are there to read" {
  given  = {},
  expect = { advice = { "myofascial-release", "deep-tissue-massage", "spinal-manipulation", "muscle-energy" }, undecided = {} },
}
