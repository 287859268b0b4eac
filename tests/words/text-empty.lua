-- Texts with nothing in them: an emergency that says nothing, a reason that is none.
instrument "back" { title = "  ", version = "", language = "english please" }
-- expect: instrument 'back': field 'title' is empty: write something there [field-empty]
-- expect: instrument 'back': field 'version' is empty: write something there [field-empty]
-- expect: instrument 'back': a language is written "de" or "pt-BR", not 'english please' [id-wrong]
choices "effort" { [0] = "No trouble", [1] = "", [2] = "Cannot do it" }
-- expect: choices 'effort': the choice 1 has no wording [field-empty]
section ""
-- expect: a section needs a title, as section "Walking" [field-empty]
item "wash" { text = "", choices = "effort", help = "" }
-- expect: item 'wash': field 'text' is empty: write something there [field-empty]
-- expect: item 'wash': field 'help' is empty: write something there, or leave it out [field-empty]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, unproved = "" }
-- expect: score 'total': field 'unproved' is empty: write something there, or leave it out [field-empty]
bands "total:" { band(0, 4, "all") }
-- expect: bands 'total:': after the ':' belongs the name of the set, without blanks, as "total:who-2001" [id-wrong]
rule "r" { level = "emergency", when = answer "wash":is(2), say = "" }
-- expect: rule 'r': field 'say' is empty: write something there [field-empty]
