-- A licence with numbers where texts belong.
instrument "back" {
  title = "Back", version = "1.0.0", language = "en",
  licence = { text = "free", holder = 5 },
-- expect: licence: field 'holder' wants a text, not a number [wrong-kind]
}
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
