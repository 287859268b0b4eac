-- Reasons for having no answer.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort", blank_because = { "declined", "could not test" } }
item "lift" { text = "Lifting", choices = "effort", blank_because = { "refused", 3 } }
-- expect: item 'lift': field 'blank_because' cannot be 'refused'; it is one of declined, not applicable, could not test [unknown-name]
-- expect: item 'lift': field 'blank_because' wants a text, not a number [wrong-kind]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
