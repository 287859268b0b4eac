-- An item that nothing uses.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
-- expect: item 'lift' is used by no score and no rule: use it, or give it scored = false [item-unused]
score "total" { title = "Sum", sum_of = { "wash" } }
