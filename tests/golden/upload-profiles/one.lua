profile "only" { url = "http://localhost:9/only", as = "json", method = "post" }
