translation "back-review" "de" {
  title    = "Rückenschmerzen: weiterer Besuch",
  intro    = "Bitte antworten Sie noch einmal, so wie es jetzt ist. Antworten Sie auch bei dem mit ja, was seit dem letzten Besuch neu ist.",
  sections = { ["Since the last visit"] = "Seit dem letzten Besuch", ["For the therapist"] = "Für die Therapeutin oder den Therapeuten" },
  items    = {
    sessions = "Wie viele Behandlungen gab es?", easier = "Ist der Alltag leichter als vor der ersten Behandlung?",
    goal = "Was möchten Sie wieder können?", shown = "Wurden Rolle, Ball und Rumpfübungen gezeigt und geübt?",
  },
  choices  = { yes_no = { [0] = "nein", [1] = "ja" } },
  rules    = {
    ["emergency-now"]   = "Sofort in die Notaufnahme. Vorher zählt nichts anderes auf dieser Seite.",
    ["physician-today"] = "Heute zum Arzt. Vorher keine Behandlung mit den Händen und keine Übungen zu Hause.",
    ["physician-first"] = "Etwas ist zuerst zu klären: die Warnzeichen und Gegengründe lesen, die daneben stehen.",
    ["pressing-stops"]  = "Ein Zeichen zum Aufhören: kein Druck mit Hand, Rolle oder Ball, bevor nachgesehen wurde.",
    ["not-easier"]      = "Sechs Behandlungen oder mehr, und es ist nicht leichter: die Reihe beenden, neu untersuchen, an anderes denken.",
    ["still-severe-and-sleepless"] =
      "Noch immer starke Behinderung und sehr schlechter Schlaf: über die Behandlung mit den Händen hinaus denken; nach Stimmung und " ..
      "Medikamenten fragen.",
    ["little-left"]     = "Es ist wenig Schmerz und wenig Mühe geblieben: die Reihe beenden, mit den Übungen zu Hause weitermachen.",
  },
  advice   = {
    ["go-on"] = {
      title = "Mit der Reihe weitermachen", steps = { "Zusammen mit Übungen.", "Am Ende der Reihe wieder messen." },
      stop_if = { "Scharfer oder einschießender Schmerz, oder Taubheit.", "Der Alltag wird von Woche zu Woche schwerer." },
    },
    ["home-roller"] = {
      title = "Zu Hause: Schaumrolle an oberem Rücken, Gesäß, Hüften und Oberschenkeln",
      steps = {
        "Nie unter dem unteren Rücken, nie an der Wirbelsäule entlang.",
        "Langsam zu einer empfindlichen Stelle rollen, dort bleiben und atmen.",
      },
      stop_if = { "Der Schmerz ist scharf, schießt oder breitet sich aus.", "Eine Stelle wird taub, oder Kribbeln überdauert den Druck." },
      learn_first = "Mit der Therapeutin oder dem Therapeuten gezeigt und geübt.",
    },
    ["home-ball"] = {
      title = "Zu Hause: Ball an der Wand, neben der Wirbelsäule",
      steps = { "Neben die Wirbelsäule, nie darauf.", "Nur so weit anlehnen, dass Sie entspannen können." },
      stop_if = { "Der Schmerz ist scharf, schießt oder breitet sich aus.", "Eine Stelle wird taub, oder Kribbeln überdauert den Druck." },
      learn_first = "Mit der Therapeutin oder dem Therapeuten gezeigt und geübt.",
    },
    ["home-trunk"] = {
      title = "Zu Hause: Seitstütz und Vierfüßler mit Arm und Bein",
      steps = { "Seitstütz: erst auf den Knien, später auf den Füßen.", "Vierfüßler: erst ein Bein oder ein Arm, später beides." },
      stop_if = { "Der Schmerz nimmt zu, schießt ein oder breitet sich aus." },
      learn_first = "Mit der Therapeutin oder dem Therapeuten gezeigt und geübt.",
    },
  },
}
