-- Names that an intake misspells.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
intake "clinic" {
  instrument = "bakc", subject = "PatNr",
  -- expect: intake 'clinic': this file's instrument is 'back', not 'bakc' [unknown-name]
}
intake "other" {
-- expect advice: intake 'other' is checked here, but read only from a file of its own: move it there and name that with --map [intake-beside]
-- expect: intake 'other' has no field 'subject' [field-missing]
  instrument = "back", columns = { wahs = "x", lift = 3 }, labels = { wash = { gar = 7 }, lfit = { x = 1 } }, stated = { totl = "Summe" },
  -- expect: intake 'other': no item named 'wahs' (did you mean 'wash'?) [unknown-name]
  -- expect: intake 'other': columns are written id = "Column" [wrong-kind]
  -- expect: intake 'other': no score named 'totl' (did you mean 'total'?) [unknown-name]
  -- expect: intake 'other': item 'wash' has no choice '7' [unknown-choice]
  -- expect: intake 'other': no item named 'lfit' (did you mean 'lift'?) [unknown-name]
  missing_codes = { ["-99"] = "refused" }, delimiter = "x", decimal = "comma", date_format = "dym", visits = { a = {} }, only_if = { a = 1, b = 2 },
  -- expect: intake 'other': field 'date_format' cannot be 'dym' (did you mean 'dmy'?) [unknown-name]
  -- expect: intake 'other': decimal is "." or "," [unknown-name]
  -- expect: intake 'other': delimiter is ",", ";", "|" or "tab" [unknown-name]
  -- expect: intake 'other': field 'missing_codes' cannot be 'refused'; it is one of missing, not available, unknown, declined, not applicable, could not test [unknown-name]
  -- expect: intake 'other': visits are written event = { suffix = "_v1" } or event = { columns = { item = "Column" } } [wrong-kind]
  -- expect: intake 'other': only_if names one column, as only_if = { form = "baseline" } [wrong-kind]
}
