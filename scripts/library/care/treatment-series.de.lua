local worse = { "Ein Zeichen zum Aufhören tritt auf.", "Schmerz oder Alltag werden von Behandlung zu Behandlung schlimmer." }
local sharp = { "Der Schmerz ist stechend, schießt ein oder breitet sich aus.", "Eine Stelle wird taub." }

translation "treatment-series" "de" {
  title    = "Eine Serie myofaszialer Behandlungen",
  intro    = "Für die Therapeutin oder den Therapeuten, gemeinsam mit der behandelten Person. Für Erwachsene.",
  sections = { ["The plan"] = "Der Plan", ["So far"] = "Bisher" },
  items    = {
    plan   = "Welcher Plan wurde vereinbart?",
    press  = "Welche Technik kommt zuerst?",
    done   = "Wie viele Behandlungen gab es schon?",
    better = "Fällt der Alltag leichter als vor der Serie?",
  },
  choices  = {
    yes_no = { [0] = "nein", [1] = "ja" },
    plan   = { [1] = "Eine kurze Serie, um zu sehen, ob es hilft", [2] = "Die lange Serie der Studie" },
    press  = {
      [1] = "Direkt: in die feste Schicht hinein", [2] = "Indirekt: dorthin, wohin das Gewebe selbst will", [3] = "Dehnung mit gekreuzten Händen",
      [4] = "Hautrollen",
    },
  },
  rules    = {
    ["look-again"]    =
      "Sechs Behandlungen oder mehr, und der Alltag fällt nicht leichter: die Serie beenden, neu untersuchen, eine andere Behandlung erwägen.",
    ["measure-again"] =
      "Drei Behandlungen oder mehr, und der Alltag fällt leichter: jetzt wieder messen und vereinbaren, ob es weitergeht.",
    ["series-over"]   = "Alle Behandlungen des Plans sind gegeben: die Serie beenden oder einen neuen Plan vereinbaren.",
  },
  advice   = {
    ["short-series"] = {
      title   = "Eine kurze Serie",
      steps   = { "Alltag und Schmerz vor der ersten Behandlung messen.", "Von Anfang an Übungen dazunehmen.", "Am Ende wieder messen." },
      stop_if = worse,
    },
    ["long-series"] = {
      title   = "Die lange Serie der Studie",
      steps   = {
        "Acht Wochen, zusammen mit Rückenübungen, wie in der Studie.",
        "Nach sechs Behandlungen neu beurteilen; nicht um der Anzahl willen weitermachen.",
      },
      stop_if = worse,
    },
    direct = {
      title   = "Direkt: in die feste Schicht hinein",
      steps   = { "Langsam einsinken, bis die erste feste Schicht zu spüren ist.", "Dort halten, ohne zu gleiten, bis sie nachgibt." },
      stop_if = sharp,
    },
    indirect = {
      title   = "Indirekt: dorthin, wohin das Gewebe selbst will",
      steps   = { "Eine leichte Hand folgt dem Gewebe dorthin, wo es leicht nachgibt.", "Dort warten, bis es weich wird." },
      stop_if = sharp,
    },
    ["cross-hand"] = {
      title   = "Dehnung mit gekreuzten Händen",
      steps   = { "Die Hände kreuzen und flach auf die Stelle legen.", "Sie sanft auseinanderschieben, bis Spannung da ist, und warten." },
      stop_if = sharp,
    },
    ["skin-rolling"] = {
      title   = "Hautrollen",
      steps   = { "Eine Hautfalte zwischen Finger und Daumen abheben.", "Langsam weiterrollen; nie so, dass es weh tut." },
      stop_if = { "Die Haut wird stark rot oder bekommt blaue Flecken.", "Es tut weh." },
    },
  },
}
