-- Whose words, and in which language.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 1, "low"), band(2, 4, "high") }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
translation "bakc" "de" { title = "x" }
-- expect: translation 'bakc' 'de': the instrument is 'back', not 'bakc' [unknown-name]
translation "back" "en" { title = "x" }
-- expect: translation 'back' 'en': the instrument itself is in this language [id-doubled]
translation "back" "d" { title = "x" }
-- expect: translation 'back' 'd': a language is written "de" or "pt-BR" [id-wrong]
wording "back" "de" { title = "x" }
wording "back" "de" { title = "x" }
-- expect: wording 'back' is there already, on line 15 [id-doubled]
