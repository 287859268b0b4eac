-- read as profiles
-- Where records may not go.
profile "a" { url = "fhir.hospital.example/r4" }
-- expect: profile 'a': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "b" { url = "https://user:secret@hospital.example/r4" }
-- expect: profile 'b': field 'url' holds a user name or a password, which do not belong into this file: write token_file = "token.txt" and keep the token there [bad-address]
profile "c" { url = "https://hospital.example/r4?token=secret" }
-- expect: profile 'c': field 'url' goes on behind a ? or #: write it only up to the place that records are sent to [bad-address]
profile "d" { url = "https:///r4" }
-- expect: profile 'd': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "e" { url = "http://localhost.example.org/" }
-- expect: profile 'e': field 'url' begins with http, so anyone on the way could read the records: write https:// (http is for this computer itself: localhost, 127.0.0.1 or [::1]) [bad-address]
profile "f" { url = "http://[::1].example.org/" }
-- expect: profile 'f': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "g" { url = "http://localhost:80:x/" }
-- expect: profile 'g': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "h" { url = "https://hospital.example/a b" }
-- expect: profile 'h': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "i" { url = "http://localhost\\@hospital.example/" }
-- expect: profile 'i': field 'url' is no address of a server: write it as https://fhir.hospital.example/r4 [bad-address]
profile "j" { url = "" }
-- expect: profile 'j': field 'url' is empty: write something there [field-empty]
