-- Names that cannot be typed as an option.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" }, policies = { ["as zero"] = { missing = "zero", needs = 1 } } }
-- expect: score 'total', policy 'as zero': a policy's name has letters, digits, _, . and -, and no blanks: it is typed after --missing [id-wrong]
bands "total:WHO 2001" { band(0, 4, "all") }
-- expect: bands 'total:WHO 2001': after the ':' belongs the name of the set, without blanks, as "total:who-2001" [id-wrong]
