translation "back-review" "de" {
  title = "Rückenschmerzen: Folgebesuch",
  intro = "Für Erwachsene. Bitte antworten Sie noch einmal, so wie es jetzt ist. Antworten Sie auch dort mit ja, wo seit dem letzten Besuch etwas neu ist.",
  rules = {
    ["emergency-now"]             = "Sofort in die Notaufnahme. Vorher zählt nichts anderes auf dieser Seite.",
    ["physician-today"]           = "Heute noch ärztlich untersuchen lassen. Vorher keine Behandlung mit den Händen und keine Übungen zu Hause.",
    ["physician-first"]           = "Erst ist etwas zu klären: die Warnzeichen und Gegenanzeigen lesen, die daneben genannt sind.",
    ["pressing-stops"]            =
      "Ein Zeichen zum Aufhören: kein Druck mit Hand, Rolle oder Ball, bis die Therapeutin oder der Therapeut nachgesehen hat.",
    ["for-adults"]               = "Jünger als 18: Dieser Bogen und seine Pläne sind für Erwachsene. Jemanden fragen, der Kinder behandelt.",
    ["bones-asked-twice"]         =
      "Zwei Antworten zu brüchigen Knochen widersprechen sich: noch einmal fragen. Bis dahin keine Übungen und kein starker Druck.",
    ["still-severe-and-sleepless"] =
      "Noch immer starke Beeinträchtigung und sehr schlechter Schlaf: über die Behandlung mit den Händen hinausdenken; nach Stimmung und Medikamenten " ..
      "fragen.",
    ["little-left"]               =
      "Wenig Schmerz und wenig Beeinträchtigung sind geblieben: die Serie beenden, mit dem Programm für zu Hause weitermachen.",
    ["better-with-more-medicine"] = "Der Alltag fällt leichter, aber es werden mehr Medikamente gebraucht: fragen, was davon hilft.",
    ["hardly-practised"]          =
      "Nicht leichter, und weniger als die Hälfte geübt: erst fragen, was dem Üben im Weg stand, dann die Behandlung beurteilen.",
    ["nights-asked-twice"]        =
      "Der Schmerz weckt in den meisten Nächten, aber starker Nachtschmerz wurde verneint: erst noch einmal fragen, das ist ein Warnzeichen.",
  },
}
