translation "back-red-flags" "de" {
  title    = "Warnzeichen bei Rückenschmerzen",
  intro    = "Diese Fragen suchen nach seltenen Ursachen von Rückenschmerzen, die ärztlich untersucht werden müssen. Ein Ja ist keine Diagnose.",
  sections = { "Nerven", "Knochen", "Krankheit", "Sie" },
  items    = {
    saddle    = "Haben Sie ein neues Taubheitsgefühl zwischen den Beinen oder um den After?",
    bladder   = "Haben Sie neuerdings Mühe, Wasser zu lassen, es zu halten oder es zu spüren?",
    bowel     = "Haben Sie neuerdings Mühe, den Stuhl zu halten oder ihn zu spüren?",
    sexual    = "Ist in letzter Zeit das sexuelle Empfinden oder die sexuelle Funktion verloren gegangen?",
    both_legs = "Haben Sie neue Schmerzen, die in beide Beine ziehen?",
    weak_legs = "Ist ein Bein sehr schwach, oder wird es immer schwächer?",
    accident  = "Fing es vor Kurzem mit einem schweren Unfall an, etwa einem Sturz aus der Höhe oder einem Autounfall?",
    strain    = "Fing es vor Kurzem mit einem leichten Sturz oder mit schwerem Heben an?",
    bruise    = "Ist über der schmerzenden Stelle der Wirbelsäule ein blauer Fleck oder eine Schürfwunde?",
    cortisone = "Haben Sie lange Zeit Kortison-Tabletten genommen?",
    brittle   = "Ist bekannt, dass Ihre Knochen dünn oder brüchig sind (Osteoporose)?",
    cancer    = "Hatten Sie jemals Krebs?",
    fever     = "Hatten Sie in letzter Zeit Fieber oder Schüttelfrost?",
    weight    = "Haben Sie abgenommen, ohne zu wissen, warum?",
    infection = "Hatten Sie in letzter Zeit eine Infektion, die mit Antibiotika behandelt wurde?",
    needles   = "Spritzen Sie sich Drogen?",
    defence   = "Ist Ihre Abwehrkraft durch eine Krankheit oder ein Medikament geschwächt?",
    night     = "Ist der Schmerz im Liegen schlimmer, oder ist er nachts sehr stark?",
    age       = "Alter",
  },
  choices  = { yes_no = { [0] = "nein", [1] = "ja" } },
  scores   = { flags = "Vorhandene Warnzeichen, das Alter nicht mitgezählt" },
  rules    = {
    ["saddle-numbness"]       = "Neue Taubheit dort, wo man auf einem Sattel sitzt: sofort in die Notaufnahme.",
    ["bladder-trouble"]       = "Neue Störung der Blase: sofort in die Notaufnahme.",
    ["bowel-trouble"]         = "Neue Störung des Darms: sofort in die Notaufnahme.",
    ["sexual-loss"]           = "Neuer Verlust von sexuellem Empfinden oder sexueller Funktion: sofort in die Notaufnahme.",
    ["pain-in-both-legs"]     = "Neue Schmerzen in beiden Beinen: sofort in die Notaufnahme.",
    ["leg-weakness"]          = "Starke oder zunehmende Schwäche eines Beins: sofort in die Notaufnahme.",
    ["bad-accident"]          = "Nach einem schweren Unfall: heute noch ärztlich untersuchen lassen, keine Behandlung mit den Händen.",
    ["bruised-spine"]         =
      "Blauer Fleck oder Schürfwunde über der Wirbelsäule: heute noch ärztlich untersuchen lassen, keine Behandlung mit den Händen.",
    ["slight-fall-weak-bone"] =
      "Leichter Sturz oder schweres Heben, dazu dünne Knochen, Kortison oder ein Alter über 50: heute noch ärztlich untersuchen lassen, keine " ..
      "Behandlung mit den Händen.",
    ["long-cortisone"]        = "Lange Zeit Kortison: vor der Behandlung ärztlich klären.",
    ["earlier-cancer"]        = "Krebs jetzt oder früher: vor der Behandlung ärztlich klären.",
    ["fever-or-chills"]       = "Fieber oder Schüttelfrost: vor der Behandlung ärztlich klären.",
    ["weight-loss"]           = "Gewichtsverlust ohne bekannten Grund: vor der Behandlung ärztlich klären.",
    ["infection-risk"]        = "Kürzliche Infektion, gespritzte Drogen oder geschwächte Abwehr: vor der Behandlung ärztlich klären.",
    ["night-pain"]            = "Schmerz, der im Liegen schlimmer oder nachts sehr stark ist: vor der Behandlung ärztlich klären.",
    ["any-caution"]           = "Erst ärztlich klären, dann mit der Behandlung beginnen.",
    ["several-flags"]         =
      "Zwei oder mehr von diesen: lange Zeit Kortison, Krebs, Fieber, Gewichtsverlust, Infektionsgefahr, Nachtschmerz: heute noch ärztlich " ..
      "untersuchen lassen.",
    ["flag-and-age"]          =
      "Über 50 oder unter 20 Jahre alt, dazu lange Zeit Kortison, Krebs, Fieber, Gewichtsverlust, Infektionsgefahr oder Nachtschmerz: heute noch " ..
      "ärztlich untersuchen lassen.",
    ["strain-alone"]          = "Es fing mit einem leichten Sturz oder mit schwerem Heben an: auf Knochen und Alter achten.",
    ["age-alone"]             = "Über 50 oder unter 20: Das allein bedeutet nichts; die anderen Warnzeichen umso sorgfältiger lesen.",
    ["any-emergency"]         = "Sofort in die Notaufnahme. Nicht warten, nicht behandeln.",
    ["sexual-left-open"]      =
      "Die Frage nach sexuellem Empfinden und sexueller Funktion blieb offen: erklären, warum sie wichtig ist, und sie vor der Behandlung im " ..
      "Gespräch stellen.",
    ["any-urgent"]            = "Heute noch ärztlich untersuchen lassen, vor jeder Behandlung mit den Händen.",
  },
}
