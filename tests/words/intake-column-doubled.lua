-- One column for two items: one of them would be empty in every row.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
intake "clinic" {
-- expect advice: intake 'clinic' is checked here, but read only from a file of its own: move it there and name that with --map [intake-beside]
  instrument = "back", subject = "PatNr", columns = { wash = "Q1", lift = "q1" },
  -- expect: intake 'clinic': the column 'q1' is named for wash and for lift [column-doubled]
  visits = { later = { columns = { wash = "R1", lift = "R1" } } },
  -- expect: intake 'clinic', visit 'later': the column 'R1' is named for wash and for lift [column-doubled]
}
