intake "wide" { subject = "subject", instrument = "many", visits = { v0 = { date = "date", suffix = "_a" }, v1 = { date = "date", suffix = "_b" } } }
