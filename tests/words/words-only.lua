-- A file of words, taken for an instrument.
translation "back" "de" { title = "Rücken", items = { wash = "Waschen" } }
-- expect: this file holds words for 'back' and no instrument: keep it beside that instrument and check both with: fascia check back [field-missing]
