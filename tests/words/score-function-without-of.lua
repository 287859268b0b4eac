-- A function that does not say what it may read.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", compute = function(answers) return answers.wash end }
-- expect: score 'total' has a compute but does not say which items it may read: add of = { … } [field-missing]
score "other" { title = "Sum", sum_of = { "wash", "lift" } }
