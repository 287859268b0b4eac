-- Minutes are counted by a range.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "walk" { text = "Minutes", number = { min = 0, max = 240 } }
score "active" { title = "Count", count_of = { "walk" }, where = { 30, 240 }, min = 0, max = 1 }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
