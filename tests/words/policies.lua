-- Mistakes in named policies.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" {
  title = "Sum", sum_of = { "wash", "lift" }, decimals = 1,
  policies = {
    default = { missing = "prorate", needs = 1 },
-- expect: score 'total': 'default' is the score's own policy; choose another name [id-doubled]
    strict = { needs = 5 },
-- expect: score 'total', policy 'strict' needs 5 answers but is made of 2 [out-of-range]
    lax = { mising = "zero" },
-- expect: score 'total', policy 'lax': unknown field 'mising' (did you mean 'missing'?) [unknown-field]
    loose = { missing = 5, needs = 1 },
-- expect: score 'total', policy 'loose': field 'missing' wants a text, not a number [wrong-kind]
    round = { decimals = -1 },
-- expect: score 'total', policy 'round': decimals is a whole number from 0 to 9 [out-of-range]
    full = "refuse",
-- expect: score 'total': a policy is written name = { missing = "…", needs = n } [wrong-kind]
  },
}
