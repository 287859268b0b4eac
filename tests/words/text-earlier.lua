-- Earlier answers within a text.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing {a brace", choices = "effort" }
item "lift" { text = "After {wash}: {lift}?", help = "As with {wahs} { or }", choices = "effort" }
-- expect: item 'lift': {lift} must stand for an item above this one [item-order]
-- expect: item 'lift': no item named 'wahs' (did you mean 'wash'?) [unknown-name]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
