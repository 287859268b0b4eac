instrument "two" { title = "Two", version = "1.0.0", language = "en", licence = { text = "free" } }
item "ache" { text = "Ache", choices = { [0] = "none", [1] = "some" } }
score "total" { title = "Total", sum_of = { "ache" } }
translation "two" "de" { title = "Zwei", items = { ache = "Schmerz" }, choices = { ache = { [0] = "keiner", [1] = "etwas" } }, scores = { total = "Summe" } }
