-- A comparison inside a function that makes a condition.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
local function heavy(id) return answer(id) > 1 end
-- expect: < > <= >= cannot be used in a condition: write answer "x":above(n), or :below(n), :at_least(n), :at_most(n) [operator]
local function light(id) return { answer(id) .. "" } end
-- expect: a condition is no number: what is calculated belongs in a score, with of and formula [operator]
local found, text = heavy("lift"), light("lift")
