-- An item is reversed that the score does not use.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "walk" { text = "Walking", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, reverse = { "walk", "lfit" } }
-- expect: score 'total': reverse names 'walk', which the score does not use [unknown-name]
-- expect: score 'total': reverse names 'lfit', which the score does not use (did you mean 'lift'?) [unknown-name]
score "other" { title = "Sum", sum_of = { "walk", "lift" } }
