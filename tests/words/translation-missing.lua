-- Words that a translation leaves out.
instrument "back" { title = "Back", version = "1.0.0", language = "en", intro = "Think of the bath.", recall = "today" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 1, "low"), band(2, 4, "high") }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
translation "back" "de" { items = { wash = "Waschen" }, choices = { wash = { [0] = "Keine" } } }
-- expect: translation 'back' 'de': no words for the title 'Back' [translation-missing]
-- expect: translation 'back' 'de': no words for the intro 'back' [translation-missing]
-- expect: translation 'back' 'de': no words for the recall 'back' [translation-missing]
-- expect: translation 'back' 'de': no words for items 'lift' [translation-missing]
-- expect: translation 'back' 'de': no words for choices 'effort' [translation-missing]
-- expect: translation 'back' 'de': no words for the scores 'total' [translation-missing]
-- expect: translation 'back' 'de': no words for bands of 'total' [translation-missing]
-- expect: translation 'back' 'de': no words for rules 'r' [translation-missing]
