-- A band that is misspelt, and a band of an answer.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 2, "slight"), band(3, 4, "severe") }
rule "heavy" { level = "info", when = result "total":band_is "sever", say = "Heavy." }
-- expect: rule 'heavy': score 'total' has no band 'sever' (did you mean 'severe'?) [unknown-name]
rule "light" { level = "info", when = answer "lift":band_is "slight", say = "Light." }
-- expect: rule 'light': band_is belongs to result "score", not to an answer [condition]
rule "some" { level = "info", when = result "total":band_is(2), say = "Some." }
-- expect: rule 'some': band_is wants a band's label [wrong-kind]
