intake "x" { instrument = "kinds", subject = "Nr", columns = { sex = "Sexus" } }
