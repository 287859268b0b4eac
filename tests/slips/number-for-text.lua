-- slip, line 2: a text has no quotation marks
instrument "mood" { title = "Mood today", version = 1, language = "en" }

choices "much" {
  [0] = "Not at all",
  [1] = "A little",
  [2] = "Much",
}

item "sad" {
  text    = "Were you sad?",
  choices = "much",
}
item "calm" { text = "Were you calm?", choices = "much" }
item "alone" { text = "Do you live alone?", choices = yes_no }

score "total" {
  title   = "Low mood",
  sum_of  = { "sad", "calm" },
  reverse = { "calm" },
}

bands "total" {
  band(0, 1, "low"),
  band(2, 4, "high"),
}

rule "ask" {
  level = "caution",
  when  = all { answer "sad":is(2), answer "alone":is "yes" },
  say   = "Ask about the mood.",
}

case "sad and not calm" {
  given  = { sad = 2, calm = 0, alone = "no" },
  expect = { total = 4, bands = { total = "high" }, rules = {} },
}
