-- A screen whose only bands have a name: their words are those of the cases that choose them, in every language.
instrument "only" { title = "Only", version = "1.0.0", language = "en", source = "Invented.", licence = { text = "free" } }
item "ache" { text = "Ache now", scale = { 0, 10 } }
score "strain" { title = "Strain", value_of = "ache", better = "lower" }
bands "strain:clinic-b" { band(0, 3, "fine"), band(4, 10, "see again") }
case "3 is fine at clinic b" { bands = "clinic-b", given = { ache = 3 }, expect = { strain = 3, bands = { strain = "fine" } } }
translation "only" "de" {
  title = "Nur", items = { ache = "Schmerz jetzt" }, scores = { strain = "Last" }, bands = { strain = { fine = "gut", ["see again"] = "wiedersehen" } },
}
