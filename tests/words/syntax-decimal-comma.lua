-- A decimal comma splits a number in two.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" { band(0, 2,5, "low"), band(3, 4, "high") }
-- expect: bands 'total': a band is band(low, high, "label") with two numbers and a text [wrong-kind]
