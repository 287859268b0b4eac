-- read as profiles
-- All that a profile can say.
profile "hospital" {
  url = "https://fhir.hospital.example:8443/r4", as = "fhir", form = "transaction", pack = 20, parallel = 4,
  subject_system = "https://hospital.example/patient-number", subject = "search",
  questionnaire = { odi = "https://hospital.example/Questionnaire/odi|1.0", ["knee-day"] = "urn:oid:2.16.840" },
  encounter = "Encounter/{encounter_id}", performer = "PractitionerRole/physio-1.a", systems = "urn:hospital:",
  meta_profile = { QuestionnaireResponse = "https://hospital.example/qr", Observation = "https://hospital.example/o", DetectedIssue = "urn:x" },
  zone = "-05:30", on_forget = "delete", cacert = "ca.pem", certificate = "clinic.pem", key = "clinic.key", token_command = "get-token --short",
  pseudonymise = "key.txt",
}
profile "test-2" { url = "http://localhost:8080/r4", form = "conditional", subject = "identifier", zone = "Z", on_forget = "entered-in-error" }
profile "here" { url = "http://[::1]:8080", form = "single", certificate = "both.pem", zone = "+14:00" }
profile "research" {
  url = "http://127.0.0.1/records", as = "json", method = "post", token_file = "token.txt",
  payload = function(record, list)
    local out = {}
    for i, id in ipairs(record.answer_ids) do out[i] = record.answers[id] end
    return { id = record.id, answers = list(out) }
  end,
}
-- expect: nothing wrong found
