-- Names that a translation misspells.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 1, "low"), band(2, 4, "high") }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
translation "back" "de" {
  items = { wahs = "Waschen", lift = 3 }, choices = { efort = { [0] = "x" }, effort = { [7] = "x" } },
  -- expect: translation 'back' 'de': no item named 'wahs' (did you mean 'wash'?) [unknown-name]
  -- expect: translation 'back' 'de': an item wants a text, not a number [wrong-kind]
  -- expect: translation 'back' 'de': item 'wash' has no choice '7' [unknown-choice]
  -- expect: translation 'back' 'de': no choices named 'efort', and no item with choices (did you mean 'effort'?) [unknown-name]
  scores = { totl = "Summe" }, bands = { total = { lo = "niedrig" } }, rules = { s = "x" }, advice = { x = {} },
  -- expect: translation 'back' 'de': no score named 'totl' (did you mean 'total'?) [unknown-name]
  -- expect: translation 'back' 'de': score 'total' has no band 'lo' (did you mean 'low'?) [unknown-name]
  -- expect: translation 'back' 'de': no rule named 's' (did you mean 'r'?) [unknown-name]
  -- expect: translation 'back' 'de': no advice named 'x' [unknown-name]
  sections = { "Eins" }, itms = {},
  -- expect: translation 'back': unknown field 'itms' (did you mean 'items'?) [unknown-field]
  -- expect: translation 'back' 'de': 1 sections, but the instrument has 0 [wording-count]
}
