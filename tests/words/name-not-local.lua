-- Names that are not local, and a word of the language that is written over.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
items = { "wash" }
-- expect: 'items' must be local: write local before it [not-local]
function half(number) return number / 2 end
-- expect: 'half' must be local: write local before it [not-local]
score = 5
-- expect: 'score' is a word of the language and cannot be changed [word-changed]
item "wash" { text = "Washing", scale = { 0, 5 }, scored = false }
