profile "hospital" { url = "https://fhir.hospital.example/r4", form = "single", zone = "+01:00" }
profile "research" {
  url = "http://localhost:8080/records", as = "json", method = "post",
  payload = function(record) return { id = record.id, score = record.scores.index.value } end,
}
