-- starter-id: change the words, then run
--   fascia check starter-id.lua     what is wrong, with the line
--   fascia test starter-id.lua      the cases at the end of this file
--   fascia test --mutate starter-id.lua   what these cases would overlook
--
-- A line that begins with two dashes is a comment: it is there for the reader only.

-- What this instrument is called, where it comes from and who may use it.
instrument "starter-id" {
  title    = "My questionnaire",
  version  = "0.1.0",                  -- change it whenever you change a score
  language = "en",
  intro    = "Choose the answer that fits you best today.",
  source   = "Name the publication that this questionnaire comes from.",
  licence  = { text = "free" },        -- or "restricted": then leave the wording out
}

-- Answers that several questions share: the number that counts = the words that are read.
choices "trouble" {
  [0] = "No trouble",
  [1] = "Some trouble",
  [2] = "A lot of trouble",
  [3] = "I cannot do it",
}

-- The questions. The name in quotes is the column in your intake file: subject,date,wash,walk,sit
item "wash" { text = "Washing and dressing",      choices = "trouble" }
item "walk" { text = "Walking for half an hour",  choices = "trouble" }
item "sit"  { text = "Sitting through a meal",    choices = "trouble" }

-- A question of yes and no that counts in no score, but in a rule below.
item "fever" { text = "Do you have a fever today?", choices = yes_no }

-- What is calculated. Here: the sum, 0 (best) to 9.
score "difficulty" {
  title    = "Difficulty in daily life",
  sum_of   = { "wash", "walk", "sit" },
  needs    = 2,                        -- fewer answered: no score, and the result says so
  missing  = "prorate",                -- the answered stand for the blank; or "refuse"
  decimals = 1,
  better   = "lower",
}

-- What a score is called. The bands leave no gap that a score can fall into.
bands "difficulty" {
  band(0, 3,   "little",       { level = 1 }),
  band(3.1, 6, "some",         { level = 2 }),
  band(6.1, 9, "considerable", { level = 3 }),
}

-- What must not be overlooked. A question left blank leaves the rule undecided, never silent.
rule "ask-about-fever" {
  level  = "caution",
  when   = answer "fever":is "yes",
  say    = "A fever today: ask for its cause before treatment.",
  source = "Name the guideline.",
}

-- Examples with the result they must have: calculate them by hand, then run fascia test.
case "some trouble everywhere" {
  given  = { wash = 1, walk = 1, sit = 1, fever = "no" },
  expect = { difficulty = 3, bands = { difficulty = "little" }, rules = {} },
}

case "one question blank: the other two stand for it" {
  given  = { wash = 2, walk = 1, fever = "no" },
  expect = { difficulty = 4.5, bands = { difficulty = "some" } },  -- (2 + 1) × 3 / 2
}

-- Both sides of every edge: 3 and 4, 6 and 7.
case "4 is no longer little" {
  given  = { wash = 2, walk = 1, sit = 1 },
  expect = { difficulty = 4, bands = { difficulty = "some" } },
}

case "6 is still some" {
  given  = { wash = 2, walk = 2, sit = 2 },
  expect = { difficulty = 6, bands = { difficulty = "some" } },
}

case "7 is considerable" {
  given  = { wash = 3, walk = 2, sit = 2 },
  expect = { difficulty = 7, bands = { difficulty = "considerable" } },
}

case "too few answers, and a fever" {
  given  = { wash = 3, fever = "yes" },
  expect = { difficulty = missing, rules = { "ask-about-fever" } },
}
