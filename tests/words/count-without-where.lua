-- A count that does not say of what.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Count", count_of = { "wash", "lift" } }
-- expect: score 'total' counts answers but does not say which: add where = 1 or where = {2, 5} [field-missing]
