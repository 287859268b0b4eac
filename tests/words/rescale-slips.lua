-- A linear change has four ends.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "a" { title = "A", sum_of = { "wash", "lift" }, rescale = { from = { 4, 0 }, to = { 0, 100 } } }
-- expect: score 'a': rescale's from wants two rising numbers, and its to two that differ [out-of-range]
score "b" { title = "B", sum_of = { "wash", "lift" }, rescale = { from = { 0, 4 }, to = { 5, 5 } } }
-- expect: score 'b': rescale's from wants two rising numbers, and its to two that differ [out-of-range]
score "c" { title = "C", sum_of = { "wash", "lift" }, rescale = { from = { 0, 4 } } }
-- expect: score 'c': rescale is written { from = { 1, 5 }, to = { 0, 100 } } [wrong-kind]
score "d" { title = "D", sum_of = { "wash", "lift" }, rescale = { form = { 0, 4 }, to = { 0, 1 } } }
-- expect: score 'd': unknown field 'form' (did you mean 'from'?) [unknown-field]
