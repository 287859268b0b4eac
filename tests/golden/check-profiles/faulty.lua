profile "hospital" {
  url = "http://fhir.hospital.example/r4", formm = "single",
  token = "abc", payload = function(record) return record end,
}
item "pain" { text = "Pain", choices = yes_no }
