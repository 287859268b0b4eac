instrument "clinic-intake" { title = "Intake of a clinic", version = "2.0.0", language = "en", licence = { text = "free" } }
include "odi"
item "fever" { text = "Fever in the last week", choices = yes_no, optional = true }
rule "fever" { level = "urgent", when = answer "fever":is "yes", say = "Fever: see a physician." }
