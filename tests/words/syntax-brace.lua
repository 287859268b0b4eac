-- A closing brace is missing.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort"
item "lift" { text = "Lifting", choices = "effort" }
-- expect: '}' expected (to close '{' at line 4) near 'item': is a comma or a closing } missing before it? [syntax]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
