-- A date counts nothing.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "begun" { text = "Since when?", date = true }
item "wash" { text = "Washing", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "begun" } }
-- expect: score 'total': 'begun' is a date, which sum_of cannot count; difference_of gives the days between two [input-kind]
score "days" { title = "Days", difference_of = { "begun", "wash" } }
-- expect: score 'days': a date and a number have no difference [input-kind]
