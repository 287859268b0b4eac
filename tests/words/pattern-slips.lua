-- What goes wrong in parameters.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
item "age" { text = "Age", number = { min = 0, max = 9 } }
score "a" { title = "A", pattern_of = { "wash", "lift" }, parameters = { wash = { slope = 0, thresholds = { 1, 0.5 } }, lift = { slop = 1, thresholds = { 1 } } }, unproved = "x" }
-- expect: score 'a', parameters of 'wash': its slope is not above 0 [out-of-range]
-- expect: score 'a', parameters of 'wash': its thresholds do not rise [out-of-range]
-- expect: score 'a', parameters of 'lift': unknown field 'slop' (did you mean 'slope'?) [unknown-field]
-- expect: score 'a', parameters of 'lift': 2 thresholds belong to an item whose answers count 3 different things, not 1 [out-of-range]
score "b" { title = "B", pattern_of = { "wash", "lift" }, parameters = { wash = { slope = 1, thresholds = { 0, 1 } } }, missing = "zero", unproved = "x" }
-- expect: score 'b': parameters does not name 'lift': add lift = { slope = …, thresholds = { … } } [field-missing]
-- expect: score 'b': missing has no meaning in pattern_of: it takes what was answered; a smaller needs is enough [field-unused]
score "c" { title = "C", pattern_of = { "wash", "age" }, parameters = { wash = { slope = 1, thresholds = { 0 } }, age = { slope = 1, thresholds = { 0 } } }, unproved = "x" }
-- expect: score 'c': pattern_of is made of items with choices or a scale, and 'age' has none [input-kind]
-- expect: score 'c', parameters of 'wash': 2 thresholds belong to an item whose answers count 3 different things, not 1 [out-of-range]
-- expect: score 'c': parameters names 'age', which the score does not use [unknown-name]
score "d" { title = "D", pattern_of = { "wash" }, unproved = "x" }
-- expect: score 'd' has no parameters: add parameters = { item = { slope = …, thresholds = { … } } } [field-missing]
score "e" { title = "E", pattern_of = { "wash", "d" }, parameters = {}, unproved = "x" }
-- expect: score 'e': pattern_of is made of items, and 'd' is a score [input-kind]
-- expect: score 'e': parameters does not name 'wash': add wash = { slope = …, thresholds = { … } } [field-missing]
