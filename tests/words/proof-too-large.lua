-- What is too large to go through says so: one item with too many values, and two together.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "steps" { text = "Steps today", number = { min = 0, max = 200000 } }
item "left" { text = "Left", number = { min = 0, max = 99998 } }
item "right" { text = "Right", number = { min = 0, max = 99998 } }
score "walked" { title = "Steps", sum_of = { "steps" } }
-- expect advice: score 'walked': nothing could be proved of its range and bands, because there are too many ways to answer; give unproved = "reason" where that is fine [unproved]
score "both" { title = "Both", sum_of = { "left", "right" } }
-- expect advice: score 'both': nothing could be proved of its range and bands, because there are too many ways to answer; give unproved = "reason" where that is fine [unproved]
score "said" { title = "Both, and why", sum_of = { "left", "right" }, unproved = "each of 200,000 sums is as good as the next" }
rule "far" { level = "info", say = "x", when = result "both":above(150000) }
-- expect advice: rule 'far': whether it can be yes and can be no could not be proved, because there are too many ways to answer; give unproved = "reason" where that is fine [unproved]
