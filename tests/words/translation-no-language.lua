-- A translation says its language.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
translation "back" { title = "x" }
-- expect: translation 'back' needs its language in quotes before the { … }, as translation "back" "de" [no-id]
translation "back" "de"
-- expect: translation 'back' has a name but no { … } after it [no-fields]
wording "back"
-- expect: wording 'back' needs its language in quotes before the { … }, as wording "back" "de" [no-id]
