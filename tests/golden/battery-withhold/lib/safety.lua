-- Safety: what keeps anybody from being treated.
instrument "safety" {
  title    = "Safety",
  version  = "1.0.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
item "clot" { text = "Is a clot suspected?", choices = yes_no }
item "bones" { text = "Are the bones thin?", choices = yes_no, scored = false }
rule "stop" { level = "emergency", when = answer "clot":is "yes", say = "No treatment today.", source = "Invented." }
