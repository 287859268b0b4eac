instrument "broken" { titel = "Broken" }
