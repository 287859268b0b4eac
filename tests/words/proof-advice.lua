-- Advice may be for everyone; given and forbidden by the same answer it is for nobody.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "fever" { text = "Fever today?", choices = yes_no }
rule "fever" { level = "caution", say = "Wait.", when = answer "fever":is "yes" }
advice "water" { title = "Drink", when = any { answered "fever", blank "fever" }, steps = { "Drink water." } }
advice "nobody" { title = "Rest", when = answer "fever":is "yes", unless = rule "fever":fires(), steps = { "Lie down." } }
-- expect: advice 'nobody' can never be given: no answer sheet makes its `when` yes and its `unless` no [advice-never]
