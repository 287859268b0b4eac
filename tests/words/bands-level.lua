-- The level of a band.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
  band(0, 1, "low", { level = 0 }),
-- expect: bands 'total': band 'low': level is a whole number from 1 [out-of-range]
  band(2, 4, "high", { level = 1.5 }),
-- expect: bands 'total': band 'high': level is a whole number from 1 [out-of-range]
}
