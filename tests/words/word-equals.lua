-- A sentence written as an assignment.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item.wash = { text = "Washing", choices = "effort" }
-- expect: a sentence is written item "name" { … }, without a point and = [unknown-word]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
