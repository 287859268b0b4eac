intake "comma" { instrument = "tall", subject = "subject", decimal = "," }
