-- A whole sentence where a value belongs.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Walking?", choices = choices "pace" { [0] = "Slow", [1] = "Fast" }, scored = false }
-- expect: a whole sentence stands where a value belongs: name it in quotes [bad-value]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
