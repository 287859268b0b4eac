translation "home-practice" "de" {
  title   = "Üben zu Hause",
  recall  = "die letzten 7 Tage",
  intro   = "Denken Sie an die letzten 7 Tage. Ehrliche Antworten helfen mehr als gute.",
  items   = {
    planned  = "An wie vielen Tagen war Üben geplant?",
    days     = "An wie vielen Tagen haben Sie geübt?",
    minutes  = "Wie viele Minuten waren das insgesamt?",
    done     = "Was haben Sie gemacht?",
    left_out = "Was war geplant und wurde ausgelassen?",
    why      = "Wenn Sie etwas ausgelassen haben: warum?",
    signs    = "Haben Sie dabei oder danach etwas davon bemerkt?",
  },
  choices = {
    pieces = {
      [1] = "Faszienrolle", [2] = "Ball an der Wand", [3] = "Katze und Kamel", [4] = "Kopf anheben in Rückenlage (Curl-up)", [5] = "Seitstütz",
      [6] = "Vierfüßlerstand mit Arm und Bein (Bird-Dog)", [7] = "Hüften und Oberschenkel dehnen", [8] = "Gehen",
    },
    why    = {
      [1] = "Keine Zeit", [2] = "Ich habe es vergessen", [3] = "Es tat weh", [4] = "Ich wusste nicht genau, wie", [5] = "Es hilft mir nicht",
      [6] = "Ich war krank oder nicht zu Hause",
    },
    signs  = {
      [1] = "Stechender oder einschießender Schmerz", [2] = "Taubheit", [3] = "Kribbeln, das sich ausbreitet oder danach weitergeht",
      [4] = "Schmerz, der am nächsten Tag noch stärker war",
    },
  },
  scores  = {
    practised = "Tage mit Übung, von 7", time = "Minuten insgesamt", kept = "Gemachte Übungen", omitted = "Ausgelassene Übungen",
    share = "Anteil der geplanten Tage, in Prozent",
  },
  rules   = {
    stop               =
      "Stechender oder einschießender Schmerz, Taubheit, oder Kribbeln, das sich ausbreitet oder bleibt: aufhören und eine Fachperson fragen.",
    ["too-much"]       = "Am nächsten Tag stärkerer Schmerz: beim nächsten Mal weniger, und zeigen lassen, wie geübt wurde.",
    ["less-than-half"] = "Weniger als die Hälfte der geplanten Tage: nach den Gründen fragen und das Programm kleiner machen.",
    ["show-again"]     = "Es tat weh, oder es war nicht klar, wie: noch einmal gemeinsam durchgehen.",
  },
}
