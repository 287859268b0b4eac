translation "safety" "de" {
  title = "Sicherheit",
  items = { clot = "Besteht Verdacht auf ein Gerinnsel?", bones = "Sind die Knochen dünn?" },
  choices = { clot = { yes = "ja", no = "nein" }, bones = { yes = "ja", no = "nein" } },
  rules = { stop = "Heute keine Behandlung." },
}
