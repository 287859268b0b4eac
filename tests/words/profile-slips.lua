-- read as profiles
-- What is written wrong in a profile.
profile "a" { as = "fhri", forms = "single" }
-- expect: profile 'a': unknown field 'forms' (did you mean 'form'?) [unknown-field]
-- expect: profile 'a' has no field 'url' [field-missing]
-- expect: profile 'a': field 'as' cannot be 'fhri' (did you mean 'fhir'?) [unknown-name]
profile "b" {
  url = "http://fhir.hospital.example/r4",
  -- expect: profile 'b': field 'url' begins with http, so anyone on the way could read the records: write https:// (http is for this computer itself: localhost, 127.0.0.1 or [::1]) [bad-address]
  form = "transactions", subject = "find", on_forget = "remove",
  -- expect: profile 'b': field 'form' cannot be 'transactions' (did you mean 'transaction'?) [unknown-name]
  -- expect: profile 'b': field 'on_forget' cannot be 'remove'; it is one of entered-in-error, delete [unknown-name]
  -- expect: profile 'b': field 'subject' cannot be 'find'; it is one of identifier, search [unknown-name]
  method = "put",
  -- expect: profile 'b': field 'method' needs as = "json": write that, or leave it out [field-meaningless]
  payload = function(record) return record end,
  -- expect: profile 'b': field 'payload' needs as = "json": write that, or leave it out [field-meaningless]
  questionnaire = { odi = "odi|1.0", eq5d = "https://a.example/q|", Odi = "https://a.example/q", phq = 9 },
  -- expect: profile 'b': questionnaire 'odi' is no address: write it as https://… or urn:oid:… [bad-address]
  -- expect: profile 'b': questionnaire 'https://a.example/q|': behind the | belongs its version, as |1.0 [bad-address]
  -- expect: profile 'b': a questionnaire is written instrument = "https://…|version" [wrong-kind]
  encounter = "Encountre/{visit}", performer = "therapist",
  -- expect: profile 'b': field 'encounter' cannot be 'Encountre' (did you mean 'Encounter'?) [unknown-name]
  -- expect: profile 'b': performer 'therapist' is no reference: write "Practitioner/{column}", with a kept column's name, or "Practitioner/id" [bad-reference]
  meta_profile = { observation = "https://a.example/o", Observation = "o", DetectedIssue = 3 },
  -- expect: profile 'b': field 'meta_profile' cannot be 'observation' (did you mean 'Observation'?) [unknown-name]
  -- expect: profile 'b': meta_profile 'o' is no address: write it as https://… or urn:oid:… [bad-address]
  -- expect: profile 'b': meta_profile is written { Observation = "https://…" } [wrong-kind]
  zone = "+1:00", pack = 0, parallel = 2.5, systems = "our own", subject_system = "1.2.3.4",
  -- expect: profile 'b': zone '+1:00' is none: write "+01:00", "-05:30" or "Z" [bad-zone]
  -- expect: profile 'b': pack is a whole number from 1 to 200 [bad-number]
  -- expect: profile 'b': parallel is a whole number from 1 to 64 [bad-number]
  -- expect: profile 'b': systems 'our own' is no address: write it as https://… or urn:oid:… [bad-address]
  -- expect: profile 'b': subject_system '1.2.3.4' is no address: write it as https://… or urn:oid:… [bad-address]
  key = "clinic.key",
  -- expect: profile 'b': a key needs its certificate: add certificate = "clinic.pem" [field-missing]
  token_file = "t", token_command = "c",
  -- expect: profile 'b': both token_file and token_command say where the token comes from: keep one [field-doubled]
  token = "eyJ0eXAiOiJKV1QifQ", password = "x",
  -- expect: profile 'b': a token does not belong into this file: keep it in a file of its own, and write token_file = "token.txt" [unknown-field]
  -- expect: profile 'b': a password does not belong into this file: keep it in a file of its own, and write token_file = "token.txt" [unknown-field]
}
profile "b" { url = "https://a.example", form = "single", pack = 20, subject = "search", parallel = 65, zone = "+14:30", encounter = "Encounter/{a}/b" }
-- expect: profile 'b' is there already, on line 7 [id-doubled]
-- expect: profile 'b': pack needs form = "transaction": write that, or leave pack out [field-meaningless]
-- expect: profile 'b': subject = "search" needs subject_system, the system of the number that the patient is looked for by [field-missing]
-- expect: profile 'b': parallel is a whole number from 1 to 64 [bad-number]
-- expect: profile 'b': zone '+14:30' is none: write "+01:00", "-05:30" or "Z" [bad-zone]
-- expect: profile 'b': encounter 'Encounter/{a}/b' is no reference: write "Encounter/{column}", with a kept column's name, or "Encounter/id" [bad-reference]
profile "c" { url = "https://a.example", as = "json", form = "post", pack = 5, subject_system = "urn:x", method = "patch", payload = "record" }
-- expect: profile 'c': field 'form' means nothing with as = "json": leave it out [field-meaningless]
-- expect: profile 'c': field 'pack' means nothing with as = "json": leave it out [field-meaningless]
-- expect: profile 'c': field 'subject_system' means nothing with as = "json": leave it out [field-meaningless]
-- expect: profile 'c': field 'method' cannot be 'patch'; it is one of put, post [unknown-name]
-- expect: profile 'c': field 'payload' wants a function, not a text [wrong-kind]
profile "d" { url = "https://a.example", form = "post", on_forget = "delete" }
-- expect: profile 'd': on_forget = "delete" cannot be with form = "post", where a record has only the ids that the server gave it: write "entered-in-error", or another form [field-meaningless]
profile "Big" { url = "https://a.example" }
-- expect: profile 'Big': an id begins with a small letter and goes on with small letters, digits and _ or - [id-wrong]
