-- An instrument with one of everything.
instrument "back-daily-life" { title = "Back", version = "1.0.0", licence = { text = "free" } }
choices "effort" { [0] = "none", [1] = "a little", [-99] = "declined", ["b c"] = 2 }
item "wash" { text = "Washing", choices = "effort", optional = true }
item("sleep")({ text = [[How was
your sleep?]], choices = { [0] = "well", [0x10] = "badly" --[[ … ]] } })
local activities = { "wash", "sleep" }
score "worst" { of = activities, compute = function(answers) return mean(highest(3, values(answers))) end }
for i = 1, 3 do item("q" .. i) { text = "?" } end
rule "r" { when = any { answer "wash":is "yes", none { result "worst":between(21, 60) } }, say = 'x\z
   y\65\u{20AC}' }
case "c" { given = { wash = 2 }, expect = { rules = { "r" }; undecided = {} } }
