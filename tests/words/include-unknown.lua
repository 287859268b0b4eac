-- An instrument that is not there.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
include "no-such"
-- expect: include 'no-such': there is no instrument of this name [include]
include "no-such" { as = "No" }
-- expect: include 'no-such': as wants a name of small letters, digits, _ or -, not 'No' [id-wrong]
-- expect: include 'no-such': there is no instrument of this name [include]
include "no-such" { az = "x" }
-- expect: include 'no-such': unknown field 'az' (did you mean 'as'?) [unknown-field]
-- expect: include 'no-such': 'no-such' is included already, on line 4; choose another prefix, as include "no-such" { as = "…" } [id-doubled]
-- expect: include 'no-such': there is no instrument of this name [include]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
