-- reverse has no meaning in a count.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Count", count_of = { "wash", "lift" }, where = 2, reverse = { "wash" } }
-- expect: score 'total': reverse has no meaning in count_of [field-unused]
