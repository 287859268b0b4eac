-- Whom a table is for.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "sum" { title = "S", sum_of = { "wash", "lift" } }
score "t" { title = "T", table_of = "sum", unproved = "x", table = {
  { by = result "later":above(1), [0] = 1 },
  -- expect: score 't': by can ask only of scores above it, and 'later' is not [table-by]
  { by = rule "r":fires(), [0] = 1 },
  -- expect: score 't': by cannot ask of a rule, as 'r' is [table-by]
  { by = answer "wash":is(0), [0] = 1, [1] = 2, [2] = 3, [3] = 4, [4] = 5 },
} }
score "later" { title = "L", value_of = "wash" }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
