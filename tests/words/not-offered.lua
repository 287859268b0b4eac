-- What the language does not offer.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
local a <close> = 1
-- expect: '<close>' is not offered: write the local without it [not-offered]
local b = 1 | 2
-- expect: '|' is not offered: the language has no bitwise operators [not-offered]
local _ENV = {}
-- expect: '_ENV' is not offered: use another name [not-offered]
