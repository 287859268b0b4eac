intake "x" { instrument = "kinds", subject = "Nr", columns = { sax = "x" } }
