-- A mapping, taken for an instrument.
intake "clinic" { instrument = "back", subject = "Patient" }
-- expect: this file holds an intake and no instrument: use it as fascia score ID FILE --map intake-only.lua [field-missing]
