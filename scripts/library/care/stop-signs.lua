-- When to stop: what is felt while a place is pressed, and after. For a therapist's hand, a roller or a ball.
instrument "stop-signs" {
  title    = "Signs to stop",
  version  = "1.0.0",
  language = "en",
  recall   = "during the pressure and since",
  intro    = "Think of the last time a place was pressed, by a hand, a roller or a ball. If that was never, answer no.",
  source   = "Own wording, after public advice to patients (weak: advice pages, no study was found). To stop and ask is the careful side.",
  licence  = { text = "free" },
}

local advice_pages =
  "Public advice to patients (weak), read at askvity.info and in several copies of a foam rolling guide: sharp, electric or spreading pain means stop"

local experts =
  "Page of a therapist (weak): heathermaxwell.net/tips, warmth and mild tingling; 60 experts (consensus, moderate): pressing a trigger point may " ..
  "send tingling elsewhere. Fernández-de-las-Peñas C, Dommerholt J. Pain Med 2018;19(1):142-150"

item "sharp"    { text = "Was there sharp pain, or pain that shot away from the place?", choices = yes_no }
item "numb"     { text = "Did any part go numb?", choices = yes_no }
item "tingling" { text = "Was there tingling, like pins and needles?", choices = yes_no }
item "spreads"  { text = "Did the tingling spread?", choices = yes_no, show_when = answer "tingling":is "yes" }
item "outlasts" { text = "Did the tingling go on after the pressure had ended?", choices = yes_no, show_when = answer "tingling":is "yes" }
item "warm"     { text = "Did the place become warm?", choices = yes_no }

rule "sharp-pain" {
  level = "caution", action = "ask", source = advice_pages,
  when  = answer "sharp":is "yes",
  say   = "Sharp or shooting pain: stop, and ask a professional before going on.",
}
rule "numbness" {
  level = "caution", action = "ask", source = advice_pages,
  when  = answer "numb":is "yes",
  say   = "Numbness: stop, and ask a professional before going on.",
}
rule "tingling-stays" {
  level = "caution", action = "ask", source = advice_pages,
  when  = any { answer "spreads":is "yes", answer "outlasts":is "yes" },
  say   = "Tingling that spreads or goes on afterwards: stop, and ask a professional before going on.",
}

-- For other instruments to lean on: any stop sign at all.
rule "stop" {
  level = "caution", source = "The rules above",
  when  = any { rule "sharp-pain":fires(), rule "numbness":fires(), rule "tingling-stays":fires() },
  say   = "No more pressure until a professional has looked.",
}
rule "usual" {
  level = "info", action = "fit", source = experts,
  when  = all { any { answer "warm":is "yes", answer "tingling":is "yes" }, none { rule "stop":fires() } },
  say   = "A little warmth, or tingling that ends with the pressure, is usual.",
}

case "nothing felt" {
  given  = { sharp = "no", numb = "no", tingling = "no", warm = "no" },
  expect = { rules = {}, undecided = {} },
}
case "everything felt" {
  given  = { sharp = "yes", numb = "yes", tingling = "yes", spreads = "yes", outlasts = "yes", warm = "yes" },
  expect = { rules = { "sharp-pain", "numbness", "tingling-stays", "stop" }, undecided = {} },
}
case "nothing answered" {
  given  = {},
  expect = { rules = {}, undecided = { "sharp-pain", "numbness", "tingling-stays", "stop", "usual" } },
}
case "sharp pain alone is enough" { given = { sharp = "yes" }, expect = { rules = { "sharp-pain", "stop" } } }
case "numbness alone is enough"   { given = { numb = "yes" },  expect = { rules = { "numbness", "stop" } } }
case "tingling that spreads"      { given = { tingling = "yes", spreads = "yes" },  expect = { rules = { "tingling-stays", "stop" } } }
case "tingling that outlasts"     { given = { tingling = "yes", outlasts = "yes" }, expect = { rules = { "tingling-stays", "stop" } } }
case "tingling, and nobody knows whether it stayed: not called usual" {
  given  = { sharp = "no", numb = "no", tingling = "yes", spreads = "no", warm = "yes" },
  expect = { rules = {}, undecided = { "tingling-stays", "stop", "usual" } },
}
case "tingling that ends with the pressure is usual" {
  given  = { sharp = "no", numb = "no", tingling = "yes", spreads = "no", outlasts = "no", warm = "no" },
  expect = { rules = { "usual" }, undecided = {} },
}
case "warmth is usual" {
  given  = { sharp = "no", numb = "no", tingling = "no", warm = "yes" },
  expect = { rules = { "usual" }, undecided = {} },
}
case "tingling, and whether it spread or stayed is blank: the numb part alone decides" {
  given  = { sharp = "no", numb = "yes", tingling = "yes", warm = "no" },
  expect = { rules = { "numbness", "stop" }, undecided = { "tingling-stays" } },
}
case "warm, but nobody asked for pain or numbness: not called usual" {
  given  = { tingling = "no", warm = "yes" },
  expect = { rules = {}, undecided = { "sharp-pain", "numbness", "stop", "usual" } },
}
case "warm, with sharp pain: not called usual" {
  given  = { sharp = "yes", numb = "no", tingling = "no", warm = "yes" },
  expect = { rules = { "sharp-pain", "stop" }, undecided = {} },
}
