-- Every word in another language.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 1, "low"), band(2, 4, "high") }
rule "r" { level = "info", when = answer "wash":is(2), say = "Look." }
translation "back" "de" {
  title = "Rücken",
  items = { wash = "Waschen", lift = { text = "Heben" } },
  choices = { effort = { [0] = "Keine", [1] = "Etwas", [2] = "Gar nicht" } },
  scores = { total = "Summe" }, bands = { total = { low = "niedrig", high = "hoch" } },
  rules = { r = "Ansehen." },
}
-- expect: nothing wrong found
