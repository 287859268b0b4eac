-- read as profiles
-- A file of profiles holds nothing else.
profile "hospital" { url = "https://fhir.hospital.example/r4" }
item "pain" { text = "Pain", choices = yes_no }
-- expect: item 'pain' does not belong here: this file holds profiles only [wrong-word]
