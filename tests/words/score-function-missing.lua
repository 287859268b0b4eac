-- A function with a policy for blanks.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
-- expect: score 'total': a function sees the blanks itself, as missing; leave missing out [field-unused]
  title = "Sum", of = { "wash", "lift" }, missing = "zero", unproved = "a test",
  formula = function(wash, lift) return wash + lift end,
}
