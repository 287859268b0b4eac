translation "stop-signs" "de" {
  title   = "Zeichen zum Aufhören",
  recall  = "während des Drucks und seither",
  intro   =
    "Denken Sie an das letzte Mal, als eine Stelle gedrückt wurde, mit der Hand, einer Rolle oder einem Ball. War das nie, antworten Sie nein.",
  items   = {
    sharp    = "War da ein stechender Schmerz, oder einer, der von der Stelle wegschoss?",
    numb     = "Wurde irgendeine Stelle taub?",
    tingling = "Kribbelte es, wie Ameisenlaufen?",
    spreads  = "Breitete sich das Kribbeln aus?",
    outlasts = "Ging das Kribbeln weiter, als der Druck vorbei war?",
    warm     = "Wurde die Stelle warm?",
  },
  choices = { yes_no = { [0] = "nein", [1] = "ja" } },
  rules   = {
    ["sharp-pain"]     = "Stechender oder einschießender Schmerz: aufhören und eine Fachperson fragen, bevor es weitergeht.",
    numbness           = "Taubheit: aufhören und eine Fachperson fragen, bevor es weitergeht.",
    ["tingling-stays"] = "Kribbeln, das sich ausbreitet oder danach weitergeht: aufhören und eine Fachperson fragen, bevor es weitergeht.",
    stop               = "Kein Druck mehr, bevor eine Fachperson nachgesehen hat.",
    usual              = "Etwas Wärme, oder Kribbeln, das mit dem Druck endet, ist üblich.",
  },
}
