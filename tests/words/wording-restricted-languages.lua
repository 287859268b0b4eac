-- The word for a level is free, and so are digits alone; the same word must stand before every number.
instrument "back" { title = "Back", version = "1.0.0", language = "de", licence = { text = "restricted" } }
choices "effort" { [0] = "0", [1] = "Stufe 1", [2] = "Stufe 2" }
item "wash" { text = "Waschen und Anziehen", choices = "effort" }
item "lift" { text = "Heben", choices = { [0] = "niveau 0", [1] = "Niveau 1" } }
score "total" { title = "Summe", sum_of = { "wash", "lift" } }
translation "back" "es" { title = "Espalda", items = { wash = "Lavarse", lift = "Levantar" }, choices = { effort = { [1] = "nivel 1", [2] = "grado 2" }, lift = { [0] = "nivel 0", [1] = "nivel 1" } }, scores = { total = "Suma" } }
-- expect: item 'wash': the licence is restricted, so a choice is written as a number or as "level 1" with the same word before every number, not 'grado 2' [wording-restricted]
