-- Answers left out, misspelt, or not numbers.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", counts_as = { [0] = 0, [1] = 5 } }
-- expect: item 'wash': counts_as does not say what the answer 2 counts: add [2] = … [counts-missing]
item "lift" { text = "Lifting", choices = "effort", counts_as = { [0] = 0, [1] = 5, [3] = 5 } }
-- expect: counts_as: item 'lift' has no choice '3' [unknown-choice]
item "sit" { text = "Sitting", choices = "effort", counts_as = { 0, 1, 2 } }
-- expect: item 'sit': counts_as is written [answer] = number [wrong-kind]
item "age" { text = "Age", number = { min = 0, max = 9 }, counts_as = { [0] = 0 } }
-- expect: item 'age': counts_as belongs to choices, scale and tick_all [field-unused]
score "total" { title = "Sum", sum_of = { "wash", "lift", "sit", "age" } }
