-- A sum of a score that a function makes: advice.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "half" {
  title = "Half", of = { "wash", "lift" }, min = 0, max = 2, unproved = "a test",
  formula = function(wash, lift) return (wash + lift) / 2 end,
}
score "total" { title = "Sum", sum_of = { "half", "wash" } }
-- expect advice: score 'total': nothing could be proved of its range and bands, because it uses 'half', of which nothing could be proved; give unproved = "reason" where that is fine [unproved]
