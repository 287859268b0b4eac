translation "treatment-fit" "de" {
  title    = "Passt die myofasziale Behandlung?",
  intro    =
    "Hier werden Gründe dafür und dagegen abgewogen. Das ist kein geprüfter Punktwert, und es ersetzt nicht die Fragen nach dem, was dagegen " ..
    "spricht.",
  sections = { "Ihr Schmerz", "Sie" },
  items    = {
    lasting  = "Dauert der Schmerz schon Monate, oder kommt er immer wieder?",
    stiff    = "Fühlen Sie sich steif?",
    guarding = "Spannen sich Ihre Muskeln von selbst an, um den Rücken zu schützen?",
    posture  = "Halten Sie lange dieselbe Haltung, bei der Arbeit oder zu Hause?",
    tried    = "Haben andere Behandlungen nicht genug geholfen?",
    injury   = "Ist es eine frische Verletzung, aus den letzten Tagen?",
    person   = "Was davon trifft auf Sie zu?",
  },
  choices  = {
    yes_no = { [0] = "nein", [1] = "ja" },
    person = {
      [1] = "Älter", [2] = "Ein Bandscheibenvorfall", [3] = "Arbeit am Schreibtisch", [4] = "Eine Narbe von einer Operation", [5] = "Wettkampfsport",
    },
  },
  rules    = {
    ["fresh-injury"]    = "Dagegen: Eine frische Verletzung heilt zuerst von selbst. Wieder nachsehen, wenn sie sich beruhigt hat.",
    ["lasting-pain"]    = "Dafür: Schmerz, der anhält oder wiederkehrt, wurde in den Studien behandelt.",
    stiffness           = "Dafür: Steifheit.",
    ["guarded-muscles"] = "Dafür: Muskeln, die den Rücken schützend anspannen.",
    ["held-posture"]    = "Dafür: Belastung durch eine lange gehaltene Haltung.",
    ["others-failed"]   = "Dafür: Andere Behandlungen haben nicht genug geholfen.",
    ["worth-trying"]    =
      "Einen Versuch wert, immer zusammen mit Übungen und erst, wenn nichts dagegen spricht. Kein geprüfter Punktwert: gemeinsam entscheiden.",
    ["no-clear-reason"] =
      "Kein klarer Grund dafür: Der Schmerz hält nicht an und kehrt nicht wieder, er kann von selbst vergehen. In Bewegung bleiben.",
    older               = "Älter: zusammen mit Übungen, die den Rumpf festigen; vorher nach brüchigen Knochen und Blutverdünnern fragen.",
    ["slipped-disc"]    =
      "Bandscheibenvorfall: erst die Nerven der Beine untersuchen; zusammen mit Rückenübungen; keine Stöße und dort kein starker Druck.",
    ["desk-work"]       = "Schreibtisch: zusammen mit einer Änderung von Stuhl, Tisch und Bildschirm, und mit häufigem Aufstehen.",
    scar                = "Narbe: erst, wenn die Chirurgin oder der Chirurg sie für geheilt erklärt; leicht und daneben anfangen.",
    sport               = "Sport: an einem Tag ohne hartes Training und neben dem gewohnten Aufwärmen.",
  },
}
