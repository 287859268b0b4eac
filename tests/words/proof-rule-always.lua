-- A threshold at or below the least sum says nothing; a rule on a blank is decided for every sheet.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash" } }
rule "least" { level = "info", say = "x", when = result "total":at_least(0) }
-- expect: rule 'least' always fires once it is decided: no answer sheet makes it no [rule-always]
rule "any" { level = "info", say = "x", when = any { answered "wash", blank "wash" } }
-- expect: rule 'any' always fires once it is decided: no answer sheet makes it no [rule-always]
rule "sometimes" { level = "info", say = "x", when = blank "wash" }
