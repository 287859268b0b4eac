-- A function without its end.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
  title = "Sum", of = { "wash", "lift" },
  formula = function(wash, lift) return wash + lift,
-- expect: the function that begins here has no end: write end behind it [syntax]
}
