-- A number where a name belongs.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item(1) { text = "Washing", choices = "effort" }
-- expect: item needs its name in quotes first, as item "name" [no-id]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
