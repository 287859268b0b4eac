-- Mistakes in what follows a band.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
  band(0, 1, "low", { levl = 1 }),
-- expect: bands 'total': unknown field 'levl' (did you mean 'level'?) [unknown-field]
  band(2, 3, "high", { level = "2" }),
-- expect: bands 'total': band 'high': level is a whole number from 1 [out-of-range]
  band(4, 4, "highest", { say = 5 }),
-- expect: bands 'total': band 'highest': say wants a text, not a number [wrong-kind]
}
