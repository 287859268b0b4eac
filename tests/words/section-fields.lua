-- A section with fields.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
section "Daily life" { title = "Daily life" }
-- expect: section 'Daily life' is whole: the next sentence begins with its word, as item "name" { … } [unknown-word]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
