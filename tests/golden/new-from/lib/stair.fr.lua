translation [[stair]] "fr" { title = "escalier", items = { up = "escalier" }, choices = { yes_no = { [0] = "non", [1] = "oui" } }, scores = { sum = "somme" } }
