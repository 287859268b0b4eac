intake "c" { instrument = "three", subject = "subject", missing_codes = { ["-99"] = "declined", NN = "not available" } }
