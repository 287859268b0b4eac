-- Choosing a therapist (S20): licence, training, experience, communication, cost. What is not known yet becomes a question to ask.
instrument "choosing-a-therapist" {
  title    = "Choosing a therapist",
  version  = "1.0.0",
  language = "en",
  intro    = "Answer for one therapist. Leave blank what you do not know yet: then it is a question to ask.",
  source   =
    "Own wording, after advice to patients (weak): curetoday.com, Choosing a Qualified Practitioner; renewcure.com, Selecting a Complementary " ..
    "Health Practitioner",
  licence  = { text = "free" },
}

local pages = "Advice to patients (weak): curetoday.com; renewcure.com"

item "licence"    { text = "Does the therapist hold the licence that your country asks for?",          choices = yes_no }
item "training"   { text = "Has the therapist been trained in myofascial release?",                    choices = yes_no }
item "experience" { text = "Has the therapist treated many people with back pain?",                    choices = yes_no }
item "questions"  { text = "Does the therapist ask about your health and explain what will be done?",  choices = yes_no }
item "promises"   { text = "Does the therapist promise a cure, or tell you to leave out medicine?",    choices = yes_no }
item "cost"       { text = "Do you know the price, and whether your insurance pays?",                  choices = yes_no }

score "good_signs" {
  title    = "Good signs, of five",
  count_of = { "licence", "training", "experience", "questions", "cost" },
  where    = 1,
}

rule "no-licence" {
  level = "caution", source = pages,
  when  = answer "licence":is "no",
  say   = "No licence: choose someone else.",
}
rule "not-trained" {
  level = "caution", source = pages,
  when  = answer "training":is "no",
  say   = "Not trained in this technique: choose someone else for it.",
}
rule "little-experience" {
  level = "info", source = pages,
  when  = answer "experience":is "no",
  say   = "Little experience with back pain: ask who supervises.",
}
rule "does-not-ask" {
  level = "caution", source = pages,
  when  = answer "questions":is "no",
  say   = "Nobody asks about your health: that is not safe. Choose someone else.",
}
rule "empty-promises" {
  level = "caution", source = "Own, on the careful side",
  when  = answer "promises":is "yes",
  say   = "A promise of cure, or advice against your medicine: choose someone else, and speak with your physician.",
}
rule "price-unclear" {
  level = "info", source = pages,
  when  = answer "cost":is "no",
  say   = "Ask for the price of the whole series, and ask your insurance, before you begin.",
}
rule "good-choice" {
  level = "suggest", source = pages,
  when  = all {
    answer "licence":is "yes", answer "training":is "yes", answer "questions":is "yes", answer "promises":is "no",
  },
  say   = "Licensed, trained, asks and explains, and promises no cure: a good choice.",
}

advice "ask" {
  title  = "Questions for the first call", source = pages,
  when   = any { blank "licence", blank "training", blank "experience", blank "cost" },
  steps  = {
    "Which licence do you hold, and who gave it?",
    "Where did you learn myofascial release, and how long did it take?",
    "How many people with back pain do you see?",
    "How many sessions do you expect, and what do they cost?",
    "When would you send me to a physician?",
  },
}

case "everything good" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 5, rules = { "good-choice" }, undecided = {}, advice = {} },
}
case "everything bad" {
  given  = { licence = "no", training = "no", experience = "no", questions = "no", promises = "yes", cost = "no" },
  expect = {
    good_signs = 0, rules = { "no-licence", "not-trained", "little-experience", "does-not-ask", "empty-promises", "price-unclear" },
    undecided = {}, advice = {},
  },
}
case "nothing known: ask" {
  given  = {},
  expect = {
    good_signs = missing, rules = {},
    undecided = { "no-licence", "not-trained", "little-experience", "does-not-ask", "empty-promises", "price-unclear", "good-choice" },
    advice = { "ask" },
  },
}
case "no licence outweighs the rest" {
  given  = { licence = "no", training = "yes", experience = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 4, rules = { "no-licence" }, undecided = {}, advice = {} },
}
case "not trained" {
  given  = { licence = "yes", training = "no", experience = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 4, rules = { "not-trained" }, undecided = {}, advice = {} },
}
case "does not ask" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "no", promises = "no", cost = "yes" },
  expect = { good_signs = 4, rules = { "does-not-ask" }, undecided = {}, advice = {} },
}
case "promises a cure" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", promises = "yes", cost = "yes" },
  expect = { good_signs = 5, rules = { "empty-promises" }, undecided = {}, advice = {} },
}
case "a good choice all the same: little experience, price unclear" {
  given  = { licence = "yes", training = "yes", experience = "no", questions = "yes", promises = "no", cost = "no" },
  expect = { good_signs = 3, rules = { "little-experience", "price-unclear", "good-choice" }, undecided = {}, advice = {} },
}
case "the licence is not known" {
  given  = { training = "yes", experience = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { rules = {}, undecided = { "no-licence", "good-choice" }, advice = { "ask" } },
}
case "the training is not known" {
  given  = { licence = "yes", experience = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { rules = {}, undecided = { "not-trained", "good-choice" }, advice = { "ask" } },
}
case "the experience is not known" {
  given  = { licence = "yes", training = "yes", questions = "yes", promises = "no", cost = "yes" },
  expect = { rules = { "good-choice" }, undecided = { "little-experience" }, advice = { "ask" } },
}
case "the price is not known" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", promises = "no" },
  expect = { rules = { "good-choice" }, undecided = { "price-unclear" }, advice = { "ask" } },
}
