-- The name of a field that may be left out is misspelt.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, decimal = 1 }
-- expect: score 'total': unknown field 'decimal' (did you mean 'decimals'?) [unknown-field]
