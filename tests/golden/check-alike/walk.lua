-- What many cases have wrong alike is told once.
instrument "walk" { title = "Walk", version = "1.0.0", language = "en", licence = { text = "free" } }
item "far" { text = "How far?", choices = yes_no }
rule "look" { level = "info", when = answer "far":is "no", say = "Look." }
case "one"   { given = { fra = "no" }, expect = { rules = { "look" } } }
case "two"   { given = { fra = "yes" }, expect = { rules = {} } }
case "three" { given = { fra = "yes", near = "no" }, expect = { rules = {} } }
case "four"  { given = { far = 7, near = "no" }, expect = { rules = {} } }
