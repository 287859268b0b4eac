-- The stated range is not the one that can be reached.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, min = 1, max = 5 }
-- expect: score 'total': min = 1, but the lowest score that can be reached is 0 [range-wrong]
-- expect: score 'total': max = 5, but the highest score that can be reached is 4 [range-wrong]
