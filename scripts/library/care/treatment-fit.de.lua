translation "treatment-fit" "de" {
  title    = "Passt die myofasziale Behandlung?",
  intro    =
    "Hier werden Gründe dafür und dagegen abgewogen. Das ist kein validierter Punktwert, und es ersetzt nicht die Fragen nach den " ..
    "Gegenanzeigen.",
  sections = { "Ihr Schmerz", "Sie" },
  items    = {
    lasting  = "Dauert der Schmerz schon Monate, oder kommt er immer wieder?",
    stiff    = "Fühlen Sie sich steif?",
    guarding = "Spannen sich Ihre Muskeln von selbst an, um den Rücken zu schützen?",
    posture  = "Bleiben Sie lange in derselben Haltung, bei der Arbeit oder zu Hause?",
    tried    = "Hatten Sie andere Behandlungen, die nicht genug geholfen haben?",
    injury   = "Ist es eine frische Verletzung, aus den letzten Tagen?",
    person   = "Was davon trifft auf Sie zu?",
  },
  choices  = {
    yes_no = { [0] = "nein", [1] = "ja" },
    person = {
      [1] = "Älterer Mensch", [2] = "Ein Bandscheibenvorfall", [3] = "Arbeit am Schreibtisch", [4] = "Eine Narbe von einer Operation", [5] = "Wettkampfsport",
    },
  },
  rules    = {
    ["fresh-injury"]    = "Dagegen: Eine frische Verletzung soll erst heilen. Neu beurteilen, wenn sie abgeklungen ist.",
    ["lasting-pain"]    = "Dafür: Schmerz, der anhält oder wiederkehrt, wurde in den Studien behandelt.",
    stiffness           = "Dafür: Steifigkeit.",
    ["guarded-muscles"] = "Dafür: Muskeln, die den Rücken schützend anspannen.",
    ["held-posture"]    = "Dafür: Belastung durch eine lange gehaltene Haltung.",
    ["others-failed"]   = "Dafür: Andere Behandlungen haben nicht genug geholfen.",
    ["worth-trying"]    =
      "Einen Versuch wert, immer zusammen mit Übungen und erst, wenn die Gegenanzeigen geklärt sind. Kein validierter Punktwert: gemeinsam " ..
      "entscheiden.",
    ["no-clear-reason"] =
      "Kein klarer Grund dafür: Der Schmerz hält nicht an und kehrt nicht wieder, er kann von selbst vergehen. In Bewegung bleiben.",
    older               = "Älter: zusammen mit Übungen, die den Rumpf stabilisieren; vorher nach brüchigen Knochen und Blutverdünnern fragen.",
    ["slipped-disc"]    =
      "Bandscheibenvorfall: erst die Nerven der Beine untersuchen; zusammen mit Rückenübungen; keine ruckartigen Griffe " ..
      "(Manipulation) und dort kein starker Druck.",
    ["desk-work"]       = "Schreibtisch: zusammen mit einer Änderung von Stuhl, Tisch und Bildschirm, und mit häufigem Aufstehen.",
    scar                = "Narbe: erst, wenn sie chirurgisch als verheilt gilt; leicht und daneben anfangen.",
    sport               = "Sport: an einem Tag ohne hartes Training und neben dem gewohnten Aufwärmen.",
  },
}
