-- Bands from high to low.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
  band(3, 4, "high"),
  band(0, 2, "low"),
-- expect: bands 'total': band 'low' begins at or below the band before it: write them in rising order [band-order]
}
