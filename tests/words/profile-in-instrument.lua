-- A profile in an instrument's own file.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
item "ready" { text = "Ready?", choices = yes_no }
score "total" { title = "Sum", sum_of = { "ready" } }
profile "hospital" { url = "https://fhir.hospital.example/r4" }
-- expect: profile 'hospital' does not belong into an instrument's file: keep profiles in a file of their own [wrong-word]
