intake "one" { instrument = "three", subject = "Pat" }
intake "other" { instrument = "three", subject = "Nr" }
