translation "outcomes-general" "de" {
  title   = "Schlaf, Medikamente, Stimmung und Alltag",
  recall  = "die letzten 7 Tage",
  intro   = "Denken Sie an die letzten 7 Tage. Jede Zeile steht für sich.",
  items   = {
    sleep      = "Wie gut haben Sie geschlafen?",
    nights     = "In wie vielen Nächten hat der Schmerz Sie geweckt?",
    days       = "An wie vielen Tagen haben Sie ein Medikament gegen die Schmerzen genommen?",
    need       = "Verglichen mit der Zeit vor der Behandlung: Wie viel brauchen Sie an Medikamenten?",
    life       = "Wie gut war Ihr Leben im Ganzen?",
    mood       = "Wie war Ihre Stimmung?",
    stress     = "Wie belastet haben Sie sich gefühlt?",
    confidence = "Wie sicher sind Sie, dass Sie schaffen, was ein Tag von Ihnen verlangt?",
  },
  choices = {
    sleep      = { [0] = "gar nicht", [10] = "sehr gut" },
    need       = { [0] = "Keine, damals und jetzt", [1] = "Weniger", [2] = "Gleich viel", [3] = "Mehr" },
    life       = { [0] = "sehr schlecht", [10] = "sehr gut" },
    mood       = { [0] = "sehr gedrückt", [10] = "sehr gut" },
    stress     = { [0] = "gar nicht", [10] = "äußerst" },
    confidence = { [0] = "gar nicht", [10] = "ganz sicher" },
  },
  scores  = {
    rested = "Schlaf", broken = "Nächte, in denen der Schmerz geweckt hat, von 7", pills = "Tage mit einem Medikament gegen Schmerzen, von 7",
    quality = "Lebensqualität", spirits = "Stimmung", strain = "Belastung", trust = "Zutrauen im Alltag",
  },
  rules   = {
    ["offer-phq-4"]    = "Gedrückte Stimmung oder hohe Belastung: den PHQ-4 anbieten.",
    ["night-pain"]     =
      "Der Schmerz hat in den meisten Nächten geweckt: wie bei den Warnzeichen fragen, ob er nachts stark oder im Liegen schlimmer ist.",
    ["more-medicine"]  = "Mehr Medikamente als zuvor: der verordnenden Praxis mitteilen.",
    ["low-confidence"] = "Wenig Zutrauen im Alltag: gemeinsam eine Tätigkeit aussuchen und üben; die PSFS hilft, sie zu benennen.",
  },
}
