-- Das Heimprogramm auf Deutsch: nur Wörter, nach Namen; keine Zahl kann sich ändern.
translation "home-programme" "de" {
  title   = "Heimprogramm für den unteren Rücken",
  choices = {
    yes_no = { [1] = "ja", [0] = "nein" },
    stiff  = { [0] = "keine", [10] = "die schlimmste" },
    health = {
      [1] = "Osteoporose", [2] = "Ein frischer Knochenbruch", [3] = "Krebs in Behandlung",
      [4] = "Fieber oder entzündete Haut", [5] = "Blutverdünner", [6] = "Schwangerschaft",
    },
  },
  items   = {
    conditions = "Was davon trifft auf Sie zu?", severe = "Wurde der Knochenschwund schwer genannt?",
    healed = "Wann wurde er für geheilt erklärt?", stiff = "Steifheit nach Ruhe",
    shooting = "Scharfer oder einschießender Schmerz, oder Taubheit, die sich ausbreitet?",
  },
  rules   = {
    stop = "Scharfer oder ausstrahlender Schmerz oder Taubheit: keine Übungen, bevor eine Fachperson nachgesehen hat.",
    ["not-yet"] = "Warten, bis es geheilt ist.",
  },
  advice  = {
    ["cat-camel"] = {
      title = "Katze und Kamel, im Vierfüßlerstand",
      steps = { "Den Rücken langsam rund machen, dann sinken lassen.", "Nur so weit es angenehm ist; nicht ans Ende drücken." },
      stop_if = { "Schmerz schießt ein oder breitet sich aus" },
    },
    roller = {
      title = "Schaumrolle an oberem Rücken, Hüften und Oberschenkeln; nie unter dem unteren Rücken",
      steps = { "Langsam zu einer empfindlichen Stelle rollen.", "Dort bleiben und atmen." },
      stop_if = { "Schmerz schießt ein oder breitet sich aus", "Taubheit oder Kribbeln überdauert den Druck" },
      learn_first = "Einmal mit einer Therapeutin oder einem Therapeuten.",
    },
  },
}
