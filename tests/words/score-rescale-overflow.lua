-- Rescaled numbers too must fit in 64 bits, falling ones and fine ones alike.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "a" { text = "A", number = { min = 0, max = 100000000000000 } }
item "b" { text = "B", number = { min = 0, max = 1, decimals = 9 } }
score "falls" { title = "S", value_of = "a", decimals = 0, rescale = { from = { 0, 1 }, to = { 0, -1000000 } } }
-- expect: score 'falls': its weights and decimals are too large to add up exactly [overflow]
score "fine" { title = "S", sum_of = { "b" }, weights = { b = 0.000001 }, decimals = 9, rescale = { from = { 0, 999999.7 }, to = { 0, 0.1 } } }
-- expect: score 'fine': its weights and decimals are too large to add up exactly [overflow]
