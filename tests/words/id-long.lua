-- An id of 27 letters.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "abcdefghijklmnopqrstuvwxyza" { text = "Washing", choices = "effort" }
-- expect: item 'abcdefghijklmnopqrstuvwxyza': an id has at most 26 characters, so that it can be a column's name [id-wrong]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "abcdefghijklmnopqrstuvwxyza", "lift" } }
