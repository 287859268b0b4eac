profile "ward" { url = "http://hospital.example/records", as = "jsno" }
