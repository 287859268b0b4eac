-- One score of every operation and policy, small enough to follow with a pencil.
instrument "all" { title = "All", version = "1.0.0", language = "en", licence = { text = "free" } }
item "a" { text = "A", scale = { 1, 5 } }
item "b" { text = "B", scale = { 1, 5 } }
item "c" { text = "C", scale = { 1, 5 } }
item "d" { text = "D", scale = { 1, 5 } }
score "mean"   { title = "Mean", mean_of = { "a", "b", "c", "d" }, weights = { b = 2 }, decimals = 2 }
score "filled" { title = "Filled", sum_of = { "a", "b", "c", "d" }, needs = 2, missing = "person_mean" }
score "zeroed" { title = "Zeroed", sum_of = { "a", "b", "c", "d" }, needs = 2, missing = "zero", unproved = "shows the policy" }
score "scaled" { title = "Scaled", mean_of = { "a", "b", "c", "d" }, needs = 2, missing = "prorate", rescale = { from = { 1, 5 }, to = { 0, 100 } }, decimals = 1 }
score "high"   { title = "High", highest_of = { "a", "b", "c" }, reverse = { "c" } }
score "low"    { title = "Low", lowest_of = { "a", "b", "c" } }
score "often"  { title = "Often", count_of = { "a", "b", "c" }, where = { 4, 5 } }
score "gap"    { title = "Gap", difference_of = { "high", "low" } }
score "normed" { title = "Normed", table_of = "low", table = {
  { by = answer "d":at_most(2), [1] = 40, [2] = 45, [3] = 50, [4] = 55, [5] = 60 },
  { by = answer "d":at_least(3), [1] = 41, [2] = 46, [3] = 51, [4] = 56, [5] = 61 } } }
