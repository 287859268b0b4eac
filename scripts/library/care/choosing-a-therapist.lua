-- Choosing a therapist: licence, training, experience, communication, cost. What is not known yet becomes a question to ask.
instrument "choosing-a-therapist" {
  title    = "Choosing a therapist",
  version  = "1.0.0",
  language = "en",
  intro    = "Answer for one therapist. Leave blank what you do not know yet: then it is a question to ask.",
  source   = "Own wording, after a public agency's advice to patients; each rule names its source. No validated score.",
  licence  = { text = "free" },
}

local agency  =
  "Public agency (moderate): US National Center for Complementary and Alternative Medicine, Selecting a Practitioner, as printed at spineuniverse.com " ..
  "and brainline.org"
local licence = "Public agency (moderate): nccih.nih.gov, Credentialing, Licensing, and Education: laws differ, and a licence alone proves no skill"

item "licence" {
  text = "Does the therapist hold the licence that the law of your country asks for?", choices = yes_no, help = "Answer yes where the law asks for none.",
}
item "training"   { text = "Has the therapist been trained in myofascial release?",                 choices = yes_no }
item "experience" { text = "Has the therapist treated many people with back pain?",                 choices = yes_no }
item "questions"  { text = "Does the therapist ask about your illnesses, operations and medicines?", choices = yes_no }
item "explains"   { text = "Does the therapist explain the plan and answer your questions?",         choices = yes_no }
item "promises"   { text = "Does the therapist promise a cure, or tell you to leave out medicine?",  choices = yes_no }
item "cost"       { text = "Do you know the price, and whether your insurance pays?",                choices = yes_no }

score "good_signs" {
  title    = "Good signs, of six",
  count_of = { "licence", "training", "experience", "questions", "explains", "cost" },
  where    = 1, better = "higher", min = 0, max = 6,
}

rule "no-licence" {
  level = "caution", source = licence,
  when  = answer "licence":is "no",
  say   = "No licence: choose someone else.",
}
rule "not-trained" {
  level = "caution", source = agency,
  when  = answer "training":is "no",
  say   = "Not trained in this technique: choose someone else for it.",
}
rule "little-experience" {
  level = "info", source = agency .. "; the advice is own",
  when  = answer "experience":is "no",
  say   = "Little experience with back pain: ask who supervises.",
}
rule "does-not-ask" {
  level = "caution", source = agency .. "; the advice is own",
  when  = answer "questions":is "no",
  say   = "The therapist does not ask about your health: that is not safe. Choose someone else.",
}
rule "does-not-explain" {
  level = "suggest", source = agency .. "; the advice is own",
  when  = answer "explains":is "no",
  say   = "The therapist does not explain: ask once more, and choose someone else if the answer does not satisfy you.",
}
rule "empty-promises" {
  level = "caution", source = "Own, on the careful side",
  when  = answer "promises":is "yes",
  say   = "A promise of cure, or advice against your medicine: choose someone else, and speak with your physician.",
}
rule "price-unclear" {
  level = "info", source = agency,
  when  = answer "cost":is "no",
  say   = "Ask for the price of the whole series, and ask your insurance, before you begin.",
}
rule "good-choice" {
  level = "suggest", source = "Own joining of the signs above",
  when  = all {
    answer "licence":is "yes", answer "training":is "yes", answer "questions":is "yes", answer "explains":is "yes", answer "promises":is "no",
  },
  say   = "Licensed, trained, asks, explains, and promises no cure: a good choice.",
}

advice "ask" {
  title = "Questions for the first call", source = agency,
  when  = any { blank "licence", blank "training", blank "experience", blank "cost", rule "price-unclear":fires() },
  steps = {
    "Which licence do you hold, and who gave it?",
    "Where did you learn myofascial release, and how long did it take?",
    "How many people with back pain do you see?",
    "How many sessions do you expect, and what do they cost?",
    "When would you send me to a physician?",
  },
}

case "everything good" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 6, rules = { "good-choice" }, undecided = {}, advice = {} },
}
case "everything bad" {
  given  = { licence = "no", training = "no", experience = "no", questions = "no", explains = "no", promises = "yes", cost = "no" },
  expect = {
    good_signs = 0, undecided = {}, advice = { "ask" },
    rules = { "no-licence", "not-trained", "little-experience", "does-not-ask", "does-not-explain", "empty-promises", "price-unclear" },
  },
}
case "nothing known: ask" {
  given  = {},
  expect = {
    good_signs = missing, rules = {}, advice = { "ask" },
    undecided = {
      "no-licence", "not-trained", "little-experience", "does-not-ask", "does-not-explain", "empty-promises", "price-unclear", "good-choice",
    },
  },
}

-- One bad sign outweighs the rest.
case "no licence" {
  given  = { licence = "no", training = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 5, rules = { "no-licence" }, undecided = {}, advice = {} },
}
case "not trained" {
  given  = { licence = "yes", training = "no", experience = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 5, rules = { "not-trained" }, undecided = {}, advice = {} },
}
case "does not ask" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "no", explains = "yes", promises = "no", cost = "yes" },
  expect = { good_signs = 5, rules = { "does-not-ask" }, undecided = {}, advice = {} },
}
case "does not explain" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", explains = "no", promises = "no", cost = "yes" },
  expect = { good_signs = 5, rules = { "does-not-explain" }, undecided = {}, advice = {} },
}
case "promises a cure" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "yes", cost = "yes" },
  expect = { good_signs = 6, rules = { "empty-promises" }, undecided = {}, advice = {} },
}
case "a good choice all the same: little experience, price unclear" {
  given  = { licence = "yes", training = "yes", experience = "no", questions = "yes", explains = "yes", promises = "no", cost = "no" },
  expect = { good_signs = 4, rules = { "little-experience", "price-unclear", "good-choice" }, undecided = {}, advice = { "ask" } },
}

-- What is not known is asked.
case "the licence is not known" {
  given  = { training = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { rules = {}, undecided = { "no-licence", "good-choice" }, advice = { "ask" } },
}
case "the training is not known" {
  given  = { licence = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { rules = {}, undecided = { "not-trained", "good-choice" }, advice = { "ask" } },
}
case "the experience is not known" {
  given  = { licence = "yes", training = "yes", questions = "yes", explains = "yes", promises = "no", cost = "yes" },
  expect = { rules = { "good-choice" }, undecided = { "little-experience" }, advice = { "ask" } },
}
case "the price is not known" {
  given  = { licence = "yes", training = "yes", experience = "yes", questions = "yes", explains = "yes", promises = "no" },
  expect = { rules = { "good-choice" }, undecided = { "price-unclear" }, advice = { "ask" } },
}
case "not seen yet: whether the therapist asks, explains and promises" {
  given  = { licence = "yes", training = "yes", experience = "yes", cost = "yes" },
  expect = { rules = {}, undecided = { "does-not-ask", "does-not-explain", "empty-promises", "good-choice" }, advice = {} },
}
