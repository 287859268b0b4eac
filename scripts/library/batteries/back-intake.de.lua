translation "back-intake" "de" {
  title  = "Rückenschmerzen: erster Besuch",
  intro  = "Für Erwachsene. Bitte antworten Sie vor Ihrer ersten Behandlung. Lassen Sie offen, was Sie nicht wissen; Sie werden dann danach gefragt.",
  rules  = {
    ["emergency-now"]          = "Sofort in die Notaufnahme. Vorher zählt nichts anderes auf dieser Seite.",
    ["physician-today"]        = "Heute noch ärztlich untersuchen lassen. Vorher keine Behandlung mit den Händen und keine Übungen zu Hause.",
    ["physician-first"]        = "Erst ist etwas zu klären: die Warnzeichen und Gegenanzeigen lesen, die daneben genannt sind.",
    ["pressing-stops"]         = "Ein Zeichen zum Aufhören: kein Druck mit Hand, Rolle oder Ball, bis die Therapeutin oder der Therapeut nachgesehen hat.",
    clear                      = "Es wurde kein Warnzeichen und kein Grund zu warten genannt. Was noch einmal zu fragen oder anzupassen ist, steht daneben.",
    ["for-adults"]            = "Jünger als 18: Dieser Bogen und seine Pläne sind für Erwachsene. Jemanden fragen, der Kinder behandelt.",
    ["bones-asked-twice"]      =
      "Zwei Antworten zu brüchigen Knochen widersprechen sich: noch einmal fragen. Bis dahin keine Übungen und kein starker Druck.",
    ["legs-asked-twice"]       =
      "Auf dem Körperbild schmerzen beide Beine, aber neue Schmerzen in beiden Beinen wurden verneint: erst noch einmal fragen, neue Schmerzen dort sind " ..
      "ein Notfall.",
    ["home-held-back"]         = "Übungen für zu Hause wurden gezeigt, müssen aber warten: sagen, dass noch nicht damit begonnen werden soll.",
    ["series-held-back"]       = "Eine Behandlungsserie wurde vereinbart, muss aber warten: noch nicht damit beginnen.",
    ["series-without-reason"]  = "Eine Behandlungsserie wurde vereinbart, obwohl die Behandlung nicht zu passen scheint: noch einmal darüber sprechen.",
    ["fit-does-not-count-yet"] = "Die Behandlung würde passen, aber das zählt erst, wenn die Gründe dagegen geklärt sind.",
    ["examine-first"]          =
      "Die Nerven der Beine und die Pulse an den Füßen untersuchen, bevor eine Behandlung angeboten wird.",
    offer                      =
      "Der Schmerz verhält sich wie Schmerz aus Muskeln und Faszien, die Behandlung passt, und nichts spricht dagegen: eine kurze Serie zusammen mit " ..
      "Übungen anbieten.",
    ["severe-and-sleepless"]   = "Starke Beeinträchtigung und sehr schlechter Schlaf: bald wieder einbestellen, nach Stimmung und Medikamenten fragen.",
    ["pain-and-life-differ"]   = "Schmerz und Alltag passen nicht zusammen: noch einmal fragen, wofür die Zahlen standen.",
    ["nights-asked-twice"]     =
      "Der Schmerz weckt in den meisten Nächten, aber starker Nachtschmerz wurde verneint: erst noch einmal fragen, das ist ein Warnzeichen.",
  },
  advice = {
    ["stay-active"] = {
      title   = "In Bewegung bleiben",
      steps   = {
        "Tun Sie weiter, was Sie sonst auch tun, wenn nötig in kleineren Portionen.",
        "Gehen Sie jeden Tag zu Fuß.",
        "Legen Sie sich tagsüber nicht lange hin.",
      },
      stop_if = { "Ein Bein wird schwach oder taub, oder Sie können Urin oder Stuhl nicht halten: Notaufnahme." },
    },
  },
}
