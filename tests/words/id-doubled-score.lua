-- A score with the id of an item.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "wash" { title = "Sum", sum_of = { "wash", "lift" } }
-- expect: score 'wash': the item on line 4 has this name already; items and scores need names of their own [id-doubled]
