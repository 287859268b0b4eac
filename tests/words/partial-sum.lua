-- A sum of some answers that would pass as the whole.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, needs = 1 }
-- expect: score 'total' needs only 1 of 2 answers but does not say what becomes of the blanks: add missing = "prorate" (or person_mean, or zero), or leave needs out [partial-sum]
