translation "back-intake" "de" {
  title    = "Rückenschmerzen: erster Besuch",
  intro    = "Bitte antworten Sie vor Ihrer ersten Behandlung. Lassen Sie offen, was Sie nicht wissen; danach werden Sie gefragt.",
  sections = { ["At the end of the visit, for the therapist"] = "Am Ende des Besuchs, für die Therapeutin oder den Therapeuten" },
  items    = {
    agreed = "Wurde eine kurze Reihe von Behandlungen vereinbart?",
    shown  = "Wurden die Übungen für zu Hause heute gezeigt und geübt?",
  },
  choices  = { yes_no = { [0] = "nein", [1] = "ja" } },
  rules    = {
    ["emergency-now"]          = "Sofort in die Notaufnahme. Vorher zählt nichts anderes auf dieser Seite.",
    ["physician-today"]        = "Heute zum Arzt. Vorher keine Behandlung mit den Händen und keine Übungen zu Hause.",
    ["physician-first"]        = "Etwas ist zuerst zu klären: die Warnzeichen und Gegengründe lesen, die daneben stehen.",
    clear                      = "Kein Warnzeichen und kein Grund zu warten wurde genannt. Was zu ändern ist, steht daneben.",
    ["home-held-back"]         = "Übungen für zu Hause wurden gezeigt, müssen aber warten: sagen, dass noch nicht begonnen wird.",
    ["series-held-back"]       = "Eine Reihe wurde vereinbart, muss aber warten: noch nicht beginnen.",
    ["fit-does-not-count-yet"] = "Die Behandlung würde passen, aber das zählt nicht, bevor die Gegengründe geklärt sind.",
    ["series-without-reason"]  = "Eine Reihe wurde vereinbart, obwohl die Behandlung nicht zu passen scheint: noch einmal darüber sprechen.",
    ["severe-and-sleepless"]   = "Starke Behinderung und sehr schlechter Schlaf: bald wieder ansehen, nach Stimmung und Medikamenten fragen.",
    ["pain-and-life-differ"]   = "Schmerz und Alltag passen nicht zusammen: noch einmal fragen, wofür die Zahlen standen.",
    ["bones-asked-twice"]      = "Zwei Antworten zu brüchigen Knochen widersprechen sich: noch einmal fragen.",
    offer                      =
      "Der Schmerz verhält sich wie Schmerz aus Muskeln und Faszien, die Behandlung passt, und nichts spricht dagegen: eine kurze Reihe mit " ..
      "Übungen anbieten.",
  },
  advice   = {
    ["stay-active"] = {
      title   = "In Bewegung bleiben",
      steps   = {
        "Tun Sie weiter, was Sie sonst tun, wenn nötig in kleineren Stücken.",
        "Gehen Sie jeden Tag.",
        "Legen Sie sich tagsüber nicht lange hin.",
      },
      stop_if = { "Ein Bein wird schwach oder taub, oder Wasser oder Stuhl lässt sich nicht halten: Notaufnahme." },
    },
    series = {
      title   = "Eine kurze Reihe von Behandlungen",
      steps   = { "Vom ersten Tag an Übungen neben der Behandlung.", "Am Ende wieder dieselben Fragen: back-review." },
      stop_if = { "Scharfer oder einschießender Schmerz, oder Taubheit.", "Der Alltag wird von Woche zu Woche schwerer." },
    },
    ["home-cat-camel"] = {
      title   = "Zu Hause: Katze und Kamel",
      steps   = { "Im Vierfüßlerstand den Rücken langsam rund machen.", "Langsam sinken lassen, nur so weit es angenehm ist." },
      stop_if = { "Der Schmerz nimmt zu, schießt ein oder breitet sich aus." },
      learn_first = "Bei diesem Besuch gezeigt und geübt.",
    },
    ["home-stretches"] = {
      title   = "Zu Hause: Hüfte, Oberschenkel und Gesäß dehnen",
      steps   = { "Bis Sie ein Ziehen spüren, keinen Schmerz.", "Halten ohne zu wippen; beide Seiten." },
      stop_if = { "Schmerz schießt ins Bein.", "Eine Stelle wird taub." },
      learn_first = "Bei diesem Besuch gezeigt und geübt.",
    },
  },
}
