local pressed = { "Der Schmerz ist stechend, schießt ein oder breitet sich aus.", "Eine Stelle wird taub, oder das Kribbeln hält länger an als der Druck." }
local moved   = { "Der Schmerz nimmt zu, schießt ein oder breitet sich aus.", "Ein Bein wird taub oder schwach." }
local shown   = "Eine Fachperson zeigt es Ihnen zuerst und sieht Ihnen einmal dabei zu."

translation "home-programme" "de" {
  title    = "Übungen zu Hause für den unteren Rücken",
  intro    = "Für Erwachsene. Zuerst einige Fragen zu Ihrer Gesundheit, dann das, was Sie zu Hause tun dürfen. Insgesamt 15 bis 20 Minuten.",
  sections = { ["Before you begin"] = "Bevor Sie beginnen" },
  items    = {
    learned = "Hat Ihnen eine Fachperson diese Übungen gezeigt und Ihnen dabei zugesehen?",
    floor   = "Kommen Sie sicher auf den Boden und wieder hoch?",
    tools   = "Was davon haben Sie?",
    easy    = "Gelingen Ihnen die leichteren Fassungen ohne Mühe?",
  },
  choices  = { yes_no = { [0] = "nein", [1] = "ja" }, tools = { [1] = "Eine Faszienrolle", [2] = "Einen Massageball" } },
  rules    = {
    ["learn-first"]    = "Lassen Sie sich die Übungen zuerst zeigen. Noch nichts davon allein machen.",
    ["floor-not-safe"] = "Keine Übungen allein auf dem Boden: Fragen Sie nach anderen, auf dem Bett oder auf einem Stuhl.",
  },
  advice   = {
    order = {
      title   = "Wie alles zusammengehört",
      steps   = {
        "Machen Sie, was auf Ihrer Liste steht, von oben nach unten.",
        "Lassen Sie weg, was nicht darauf steht, auch wenn Sie es kennen oder das Gerät dazu haben: Es ist jetzt nichts für Sie.",
        "Machen Sie alles in Ruhe; eine kürzere Liste braucht weniger Zeit.",
      },
      stop_if = {
        "Der Schmerz ist stechend, schießt ein oder breitet sich aus.",
        "Eine Stelle wird taub, oder das Kribbeln hört mit der Übung nicht auf.",
        "Sie fühlen sich unwohl, oder Ihnen wird schwindlig.",
      },
    },
    roller = {
      title   = "Faszienrolle: oberer Rücken, Gesäß, Hüften und Oberschenkel",
      steps   = {
        "Nie unter dem unteren Rücken, nie auf der Wirbelsäule selbst.",
        "Rollen Sie langsam bis zu einer empfindlichen Stelle.",
        "Bleiben Sie dort und atmen Sie ruhig.",
        "Gehen Sie weiter zur nächsten Stelle.",
      },
      stop_if = pressed, learn_first = shown,
    },
    ball = {
      title   = "Ball an der Wand, neben der Wirbelsäule",
      steps   = {
        "Legen Sie den Ball zwischen Rücken und Wand, neben die Wirbelsäule, nie auf sie.",
        "Lehnen Sie sich nur so weit an, dass Sie dabei entspannen können.",
        "Atmen Sie, bis die Stelle nachgibt.",
      },
      stop_if = pressed, learn_first = shown,
    },
    ["cat-camel"] = {
      title   = "Katze und Kamel, im Vierfüßlerstand",
      steps   = {
        "Machen Sie den Rücken langsam rund.",
        "Lassen Sie ihn langsam sinken.",
        "Bleiben Sie im angenehmen Bereich; am Ende der Bewegung nicht nachdrücken.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["curl-up-easy"] = {
      title   = "Kopf anheben in Rückenlage (Curl-up), leichter",
      steps   = {
        "Legen Sie sich auf den Rücken, ein Knie gebeugt, die Hände unter der Wölbung des unteren Rückens.",
        "Spannen Sie den Bauch an wie vor einem leichten Stoß, und nehmen Sie nur das Gewicht des Kopfes vom Boden.",
        "Atmen Sie.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["curl-up"] = {
      title   = "Kopf und Schultern anheben in Rückenlage (Curl-up)",
      steps   = {
        "Legen Sie sich auf den Rücken, ein Knie gebeugt, die Hände unter der Wölbung des unteren Rückens.",
        "Heben Sie Kopf und Schultern ein wenig, alles in einem Stück.",
        "Atmen, halten und ablegen.",
        "In jedem Durchgang weniger, etwa 6-, 4- und 2-mal.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["side-plank-easy"] = {
      title   = "Seitstütz auf den Knien",
      steps   = {
        "Legen Sie sich auf die Seite, die Knie gebeugt, gestützt auf den Unterarm.",
        "Heben Sie die Hüfte, bis der Körper gerade ist.",
        "Dasselbe auf der anderen Seite.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["side-plank"] = {
      title   = "Seitstütz auf den Füßen",
      steps   = {
        "Legen Sie sich auf die Seite, die Beine lang, gestützt auf den Unterarm, den oberen Fuß vor dem unteren.",
        "Heben Sie die Hüfte, bis der Körper gerade ist.",
        "Dasselbe auf der anderen Seite.",
        "In jedem Durchgang weniger, etwa 6-, 4- und 2-mal.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["bird-dog-easy"] = {
      title   = "Vierfüßlerstand, ein Bein oder einen Arm strecken (Bird-Dog, leichter)",
      steps   = {
        "Halten Sie im Vierfüßlerstand den Rücken ruhig.",
        "Strecken Sie nur ein Bein oder nur einen Arm aus.",
        "Dasselbe auf der anderen Seite.",
      },
      stop_if = moved, learn_first = shown,
    },
    ["bird-dog"] = {
      title   = "Vierfüßlerstand, ein Bein und den anderen Arm strecken (Bird-Dog)",
      steps   = {
        "Halten Sie im Vierfüßlerstand den Rücken ruhig.",
        "Strecken Sie ein Bein und den Arm der anderen Seite aus.",
        "Dasselbe auf der anderen Seite.",
        "In jedem Durchgang weniger, etwa 6-, 4- und 2-mal.",
      },
      stop_if = moved, learn_first = shown,
    },
    stretches = {
      title   = "Dehnen: Vorderseite der Hüfte, Rückseite des Oberschenkels, Gesäß",
      steps   = {
        "Gehen Sie langsam, mit geradem Rücken, so weit, bis Sie ein Ziehen spüren, keinen Schmerz.",
        "Halten Sie, ohne zu wippen, und atmen Sie.",
        "Beide Seiten.",
      },
      stop_if = { "Schmerz schießt ins Bein.", "Eine Stelle wird taub." }, learn_first = shown,
    },
  },
}
