-- A norm table with a hole, one that goes up and down, and tables that leave somebody out.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "age" { text = "Age", number = { min = 18, max = 110, unit = "a" } }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
score "hole" { title = "T", table_of = "total", table = { [0] = 30, [1] = 35, [2] = 40, [4] = 50 } }
-- expect: score 'hole': the raw score 3 can be reached and its table has no entry for it [table-hole]
score "turns" { title = "T", table_of = "total", table = { [0] = 30, [1] = 35, [2] = 34, [3] = 40, [4] = 50 } }
-- expect: score 'turns': its table goes up and down: [2] = 34 turns round [table-not-monotone]
score "old" { title = "T", table_of = "total", table = {
-- expect advice: score 'old': there are answers for which none of its tables is meant, and then no score; let the last table have no `by`, or give unproved = "reason" where that is fine [table-hole]
  { by = answer "age":below(40), [0] = 1, [1] = 2, [2] = 3, [3] = 4, [4] = 5 },
  { by = answer "age":above(40), [0] = 1, [1] = 2, [2] = 3, [3] = 4, [4] = 5 },
} }
score "whole" { title = "T", table_of = "total", table = {
  { by = answer "age":at_most(40), [0] = 1, [1] = 2, [2] = 3, [3] = 4, [4] = 5 },
  { by = answer "age":above(40), [0] = 5, [1] = 4, [2] = 3, [3] = 2, [4] = 1 },
} }
