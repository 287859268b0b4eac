-- A screen whose score has two sets of bands, each with cases at its edges.
instrument "screen" { title = "Screen", version = "1.0.0", language = "en", source = "Invented.", licence = { text = "free" } }
item "ache" { text = "Ache now", scale = { 0, 10 } }
score "strain" { title = "Strain", value_of = "ache", better = "lower" }
bands "strain" { band(0, 6, "little"), band(7, 10, "much") }
bands "strain:clinic-b" { band(0, 3, "fine"), band(4, 10, "see again") }
case "6 is little" { given = { ache = 6 }, expect = { strain = 6, bands = { strain = "little" } } }
case "7 is much"   { given = { ache = 7 }, expect = { strain = 7, bands = { strain = "much" } } }
case "3 is fine at clinic b" { bands = "clinic-b", given = { ache = 3 }, expect = { strain = 3, bands = { strain = "fine" } } }
case "4 is not" { bands = "clinic-b", given = { ache = 4 }, expect = { strain = 4, bands = { strain = "see again" } } }
