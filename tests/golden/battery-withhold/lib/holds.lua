-- Holds: exercises at home, which this clinic does not give to thin bones. It asks nothing itself.
instrument "holds" {
  title    = "Exercises, held back",
  version  = "1.0.0",
  language = "en",
  source   = "Invented for this test.",
  licence  = { text = "free" },
}
include "home"
withhold "home.roller" { when = answer "safety.bones":is "yes", source = "This clinic's own." }
