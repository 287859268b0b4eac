-- read as profiles
-- An instrument, taken for profiles.
intake "clinic" { instrument = "back", subject = "Patient" }
-- expect: intake 'clinic' does not belong here: this file holds profiles only [wrong-word]
-- expect error line 1: the file holds no profiles [field-missing]
