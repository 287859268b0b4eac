-- Items and scores with the names of columns that files have already.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "date" { text = "When did it begin?", choices = "effort" }
-- expect: item 'date': intake and result files have a column of that name already; choose another [id-wrong]
item "lift" { text = "Lifting", choices = "effort" }
score "level" { title = "Sum", sum_of = { "date", "lift" } }
-- expect: score 'level': intake and result files have a column of that name already; choose another [id-wrong]
