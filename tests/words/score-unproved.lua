-- A function makes the score: advice.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
-- expect advice: score 'total': nothing could be proved of its range and bands, because a function makes it; give unproved = "reason" where that is fine [unproved]
  title = "Sum", of = { "wash", "lift" },
  formula = function(wash, lift) return wash + lift end,
}
