translation "pain-nrs" "de" {
  title   = "Numerische Schmerzskala",
  recall  = "die letzten 7 Tage, und jetzt",
  intro   = "0 heißt gar kein Schmerz, 10 heißt der schlimmste Schmerz, den Sie sich vorstellen können.",
  items   = {
    average = "Die letzten 7 Tage zusammengenommen: Wie stark war Ihr Schmerz?",
    now     = "Wie stark ist er in diesem Augenblick?",
    worst   = "Wie stark war er in den letzten 7 Tagen, als er am schlimmsten war?",
  },
  choices = {
    average = { [0] = "kein Schmerz", [10] = "der schlimmste vorstellbare Schmerz" },
    now     = { [0] = "kein Schmerz", [10] = "der schlimmste vorstellbare Schmerz" },
    worst   = { [0] = "kein Schmerz", [10] = "der schlimmste vorstellbare Schmerz" },
  },
  scores  = { pain = "Schmerz im Mittel, letzte 7 Tage", pain_now = "Schmerz jetzt", pain_worst = "Schlimmster Schmerz in 7 Tagen" },
  rules   = { ["numbers-turned"] = "Der schlimmste Schmerz liegt unter dem mittleren oder dem jetzigen: noch einmal fragen." },
  bands   = { pain = { recovered = "kein Schmerz", ["not recovered"] = "noch etwas Schmerz" } },
}
