instrument "both" { title = "B", version = "1.0.0", language = "en", source = "x", licence = { text = "free" } }
include "compare"
item "ill" { text = "Ill?", choices = yes_no }
advice "always" { title = "Always", steps = { "a" }, source = "x" }
advice "healthy" { title = "Healthy", unless = answer "ill":is "yes", steps = { "a" }, source = "x" }
withhold "compare.mfr" { when = answer "ill":is "yes" }
case "ill" { given = { ill = "yes" }, expect = { advice = { "always", "compare.dtm" }, undecided = {} } }
case "not told" { given = { ill = missing }, expect = { advice = { "always", "compare.dtm" }, undecided = { "healthy", "compare.mfr" } } }
case "well" { given = { ill = "no" }, expect = { advice = { "always", "healthy", "compare.mfr", "compare.dtm" }, undecided = {} } }
