-- What cannot be withheld, and a withhold without its condition.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "stop" { level = "info", when = answer "wash":is(2), say = "Stop." }
advice "walk" { title = "Walk", when = answer "wash":is(1) }
withhold "walk" { when = rule "stop":fires() }
-- expect: withhold 'walk': that advice is of this file: give it unless = … itself; withhold is for advice of an included instrument [wrong-word]
withhold "walc" { when = rule "stop":fires() }
-- expect: withhold 'walc': no advice named 'walc' (did you mean 'walk'?) [unknown-name]
withhold "stop" { when = rule "stpo":fires() }
-- expect: withhold 'stop': 'stop' is a rule, not advice [unknown-name]
-- expect: withhold 'stop': no rule named 'stpo' (did you mean 'stop'?) [unknown-name]
withhold "walk" { unless = rule "stop":fires() }
-- expect: withhold 'walk': unknown field 'unless' [unknown-field]
-- expect: withhold 'walk' has no field 'when' [field-missing]
-- expect: withhold 'walk': that advice is of this file: give it unless = … itself; withhold is for advice of an included instrument [wrong-word]
withhold "walk"
-- expect: withhold 'walk' has a name but no { … } after it [no-fields]
