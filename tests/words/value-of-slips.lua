-- Fields that mean nothing there.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "a" { title = "A", value_of = "wash", needs = 1, missing = "zero", weights = { wash = 2 } }
-- expect: score 'a': weights has no meaning in value_of: rescale changes a value [field-unused]
-- expect: score 'a': needs has no meaning in value_of: without its one answer there is no score [field-unused]
-- expect: score 'a': missing has no meaning in value_of: without its one answer there is no score [field-unused]
score "b" { title = "B", difference_of = { "wash", "lift" }, reverse = { "wash" }, policies = { who = { missing = "prorate" } } }
-- expect: score 'b': reverse has no meaning in difference_of: swap the two instead [field-unused]
-- expect: score 'b', policy 'who': missing has no meaning in difference_of: without both answers there is no score [field-unused]
score "c" { title = "C", sum_of = { "wash" }, table = { [0] = 1 }, parameters = { wash = { slope = 1 } } }
-- expect: score 'c': table belongs to table_of [field-unused]
-- expect: score 'c': parameters belongs to pattern_of [field-unused]
