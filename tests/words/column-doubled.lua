-- Columns of a file that two items would claim, or that are not an item's.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", column = { "Q1", "lift" } }
-- expect: item 'wash': the column 'lift' is read as item 'lift' already [column-doubled]
item "lift" { text = "Lifting", choices = "effort", column = "q1" }
-- expect: item 'lift': the column 'q1' is read as item 'wash' already [column-doubled]
item "walk" { text = "Walking", choices = "effort", column = { "WALK", "subject" }, scored = false }
-- expect: item 'walk': the column 'subject' is read as something else already; choose another [column-doubled]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
