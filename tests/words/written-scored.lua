-- Words count nothing, and are not compared.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "words" { text = "Why?", written = true }
score "total" { title = "Sum", value_of = "words" }
-- expect: score 'total': 'words' is answered in words, which cannot be scored [input-kind]
rule "r" { level = "info", when = answer "words":is "x", say = "Look." }
-- expect: rule 'r': the words of 'words' cannot be compared; ask answered "words" or blank "words" [condition]
