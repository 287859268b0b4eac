-- What is not proved is told, once each, unless the author says why that is fine.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "pain" { text = "Pain", scale = { 0, 10 } }
item "leg" { text = "Leg pain", scale = { 0, 10 } }
score "worse" { title = "The worse of the two", of = { "pain", "leg" },
-- expect advice: score 'worse': nothing could be proved of its range and bands, because a function makes it; give unproved = "reason" where that is fine [unproved]
  formula = function(pain, leg) return pain > leg and pain or leg end }
rule "high" { level = "info", say = "x", when = result "worse":above(7) }
-- expect advice: rule 'high': whether it can be yes and can be no could not be proved, because of score 'worse': a function makes it; give unproved = "reason" where that is fine [unproved]
rule "said" { level = "info", say = "x", when = result "worse":above(8), unproved = "the greater of two scales" }
