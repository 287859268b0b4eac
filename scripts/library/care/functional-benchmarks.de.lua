translation "functional-benchmarks" "de" {
  title   = "Sitzen, Stehen und Gehen",
  recall  = "die letzten Tage",
  intro   = "Denken Sie an die letzten Tage. Wie lange geht es jeweils ohne Schmerzen, oder bis Ihr gewohnter Schmerz zunimmt?",
  items   = {
    sit       = "Sitzen auf einem gewöhnlichen Stuhl: wie viele Minuten?",
    stand     = "Stehen auf der Stelle: wie viele Minuten?",
    walk      = "Gehen auf ebenem Boden: wie viele Minuten?",
    walk_far  = "Wie weit ist das in Metern, wenn Sie es wissen?",
    walk_stop = "Was lässt Sie am Ende stehen bleiben?",
    eases     = "Werden die Beine besser, wenn Sie sich setzen oder nach vorn beugen?",
    aim       = "Was möchten Sie gern wieder können?",
  },
  choices = {
    yes_no = { [0] = "nein", [1] = "ja" },
    stop   = {
      [1] = "Schmerzen im Rücken",
      [2] = "Schmerzen in einem Bein oder in beiden",
      [3] = "Taube, schwere oder schwache Beine",
      [4] = "Müdigkeit oder Atemnot",
      [5] = "Nichts: Ich muss nicht stehen bleiben",
    },
  },
  scores  = {
    sitting = "Sitzen ohne Schmerzen", standing = "Stehen ohne Schmerzen", walking = "Gehen ohne Schmerzen",
    distance = "Gehen ohne Schmerzen, wie weit",
  },
  rules   = {
    ["legs-stop-walking"] = "Die Beine beenden das Gehen: die Nerven der Beine und die Pulse der Füße untersuchen.",
    ["legs-ease-bent"]    = "Die Beine erholen sich beim Sitzen oder Vorbeugen: aufschreiben und einer Ärztin oder einem Arzt mitteilen.",
    ["no-need-to-stop"]   = "Nichts beendet das Gehen, und doch etwas: noch einmal fragen.",
  },
}
