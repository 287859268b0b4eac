profile "keyed" { url = "https://hospital.example/records", as = "json", cacert = "ca.pem", token_file = "token", pseudonymise = "study.key" }
