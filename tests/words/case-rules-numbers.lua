-- Rules that are no texts, and a band that is none.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 2, "slight"), band(3, 4, "severe") }
rule "heavy" { level = "info", when = answer "lift":is(2), say = "Heavy." }
case "one" {
  given  = { wash = 1, lift = 2 },
  expect = { rules = { 1 }, bands = { total = 3 } },
-- expect: case 'one': a rule's id is a text [wrong-kind]
-- expect: case 'one': expected bands are written score = "label" [wrong-kind]
}
