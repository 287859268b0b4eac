-- A screen with one emergency rule and one suggestion, made for this test.
instrument "screen" {
  title    = "Back screen",
  version  = "1.0.0",
  language = "en",
  source   = "made for a test",
  licence  = { text = "free" },
}

item "ache"  { text = "How strong is the ache?", scale = { 0, 10 } }
item "numb"  { text = "New numbness where you sit?", choices = yes_no }
item "water" { text = "New difficulty holding your water?", choices = yes_no }

score "ache_now" { title = "Ache now", sum_of = { "ache" } }

rule "cauda-equina" {
  level = "emergency",
  when  = any { answer "numb":is "yes", answer "water":is "yes" },
  say   = "Send to an emergency department now.",
}

rule "offer-exercise" {
  level = "suggest",
  when  = all { result "ache_now":between(3, 7), none { rule "cauda-equina":fires() } },
  say   = "Offer exercise.",
}
