-- A second instrument in one file.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
instrument "neck" { title = "Neck", version = "1.0.0", language = "en" }
-- expect: a second instrument: a file holds one [id-doubled]
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
