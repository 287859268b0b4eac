-- Items that nobody is asked, and one that is never hidden.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "pain" { text = "Pain in the leg?", choices = yes_no, scored = false }
item "foot" { text = "As far as the foot?", choices = yes_no, scored = false, show_when = answer "pain":is "yes" }
item "toes" { text = "The toes?", choices = yes_no, scored = false,
-- expect: item 'toes' is never asked for: no answers above it make its show_when yes [item-unreachable]
  show_when = all { answer "foot":is "yes", answer "pain":is "no" } }
item "how" { text = "How strong?", scale = { 0, 10 }, scored = false,
-- expect: item 'how' is never hidden: no answers above it make its show_when no; leave show_when out [show-always]
  show_when = any { answered "pain", blank "pain" } }
