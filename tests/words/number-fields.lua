-- Mistakes in the fields of a number.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Minutes", number = { min = 10, max = 5 } }
-- expect: item 'walk': number's min is not below its max [out-of-range]
item "ride" { text = "Minutes", number = { min = 0.5, max = 5 } }
-- expect: item 'ride': number's min or max has more decimals than decimals = 0 [out-of-range]
item "swim" { text = "Minutes", number = { min = 0, mx = 5, decimals = 12 } }
-- expect: item 'swim': unknown field 'mx' (did you mean 'max'?) [unknown-field]
-- expect: item 'swim': number's decimals wants a whole number from 0 to 9 [out-of-range]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "short" {
  level = "info", say = "Short.",
  when = any { answer "walk":below(10), answer "ride":below(1), answer "swim":below(1) },
}
