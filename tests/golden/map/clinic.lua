intake "clinic" {
  instrument = "kinds", subject = "Pat-Nr", date = "Datum", date_format = "dmy", event = "Visite",
  columns = { sex = "Geschlecht", spots = "Wo", height = "Groesse", walk = "Gehtest" },
  labels = { sex = { ["Frau"] = 1, ["Mann"] = 2 }, spots = { ["Nacken"] = 1, ["Kreuz"] = 2, ["Knie"] = 3 }, ["ja"] = "yes", ["nein"] = "no" },
  missing_codes = { ["-99"] = "declined", ["-88"] = "could not test" },
  only_if = { Formular = "Erst" }, delimiter = ";", decimal = ",",
  stated = { load = "Summe" },
}
