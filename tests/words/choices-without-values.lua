-- Choices without their numbers.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { "No trouble", "Some trouble", "Cannot do it" }
-- expect: choices 'effort': choice 'No trouble' has no value; write [0] = "No trouble" [wrong-kind]
-- expect: choices 'effort': choice 'Some trouble' has no value; write [0] = "Some trouble" [wrong-kind]
-- expect: choices 'effort': choice 'Cannot do it' has no value; write [0] = "Cannot do it" [wrong-kind]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
