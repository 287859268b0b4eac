-- An id without a letter.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "" { text = "Washing", choices = "effort" }
-- expect: item '': an id begins with a small letter and goes on with small letters, digits and _ [id-wrong]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "", "lift" } }
