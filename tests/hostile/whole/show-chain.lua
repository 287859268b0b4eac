-- passes: nothing wrong found
-- Each of nearly two thousand items is shown by the one above.
instrument "show-chain" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
item "b" { text = "B", scale = { 0, 4 } }
score "base" { title = "Base", sum_of = { "a", "b" } }
item "i0" { text = "T", choices = yes_no }
for i = 1, 1990 do item("i" .. i) { text = "T", choices = yes_no, show_when = answer("i" .. i - 1):is "yes" } end
rule "r" { level = "info", when = answer "i1990":is "yes", say = "S" }
