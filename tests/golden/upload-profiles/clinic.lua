profile "ward" { url = "http://localhost:9/records", as = "json" }
profile "function" { url = "http://localhost:9/records", as = "json", payload = function(record) while true do end end }
