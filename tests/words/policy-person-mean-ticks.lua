-- A mean that no set of ticks need come to cannot be filled in.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "pain" { text = "Pain", scale = { 0, 5 } }
item "areas" { text = "Where", tick_all = { [1] = "neck", [2] = "leg" }, counts_as = { [1] = 10, [2] = 20 } }
score "total" { title = "Sum", sum_of = { "pain", "areas" }, needs = 1, missing = "person_mean" }
-- expect: score 'total': person_mean is not defined for 'areas', whose ticks count differently: no answer need count the mean [score-operation]
