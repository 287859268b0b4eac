-- How the hospital wants what this clinic sends. A real one also has token_file, and says which of its kept columns are
-- an encounter or a performer; scripts/README.md shows every field.
profile "hospital" {
  url = "https://fhir.hospital.example/r4", -- fascia upload --to URL goes elsewhere for once, here to a server of tests
  as = "fhir",
  subject_system = "https://hospital.example/patient-number",
  subject = "search", -- the hospital finds the patient by this number, or refuses the record
  questionnaire = { odi = "https://hospital.example/Questionnaire/odi|2.1" },
  zone = "+01:00",
  parallel = 2,
}
