translation "myofascial-pattern" "de" {
  title    = "Verhält sich der Schmerz wie Schmerz aus Muskeln und Faszien?",
  recall   = "die letzten Wochen",
  intro    = "Die ersten Fragen sind für Sie; die letzte ist für Ihre Therapeutin oder Ihren Therapeuten, beim Drücken auf die schmerzenden Stellen.",
  sections = { "Ihr Schmerz", "Für die Therapeutin oder den Therapeuten" },
  items    = {
    dull     = "Ist der Schmerz meist dumpf und ziehend?",
    diffuse  = "Ist er so verteilt, dass Sie nicht mit einem Finger darauf zeigen können?",
    sitting  = "Nimmt er zu, wenn Sie lange sitzen?",
    stress   = "Nimmt er in belastenden Zeiten zu?",
    stiff    = "Sind Sie nach Ruhe steif?",
    warmth   = "Lindern ihn Wärme oder Bewegung?",
    shooting = "Schießt der Schmerz ins Bein, oder ist eine Stelle taub?",
    pressing = "Löst Druck auf eine schmerzende Stelle den Schmerz aus, den die untersuchte Person kennt?",
  },
  choices  = { yes_no = { [0] = "nein", [1] = "ja" } },
  scores   = { signs = "Merkmale des Musters, von sieben" },
  rules    = {
    ["nerve-signs"]     =
      "Einschießender Schmerz oder Taubheit gehört nicht zu diesem Muster: nach den Warnzeichen fragen und die Nerven untersuchen.",
    ["pain-reproduced"] = "Druck löst den bekannten Schmerz aus, wie bei einem Triggerpunkt.",
    pattern             = "Vier oder mehr Merkmale des Musters und keine Nervenzeichen: prüfen, ob die Behandlung passt.",
  },
}
