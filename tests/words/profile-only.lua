-- Profiles, taken for an instrument.
profile "hospital" { url = "https://fhir.hospital.example/r4" }
-- expect: this file holds profiles and no instrument: check it with fascia check profile-only.lua, and send records with fascia upload --profile hospital [field-missing]
