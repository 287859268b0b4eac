-- Nur Namen der Abschnitte; die Aussagen des Fragebogens sind geschützt und gehören in ein Wortpaket der Praxis.
translation "odi" "de" {
  title   = "Oswestry-Index der Behinderung",
  items   = {
    pain = "Stärke der Schmerzen", care = "Körperpflege", lifting = "Heben", walking = "Gehen", sitting = "Sitzen",
    standing = "Stehen", sleeping = "Schlafen", sex = "Sexualleben", social = "Geselligkeit", travelling = "Reisen",
  },
  choices = { level = { [0] = "0", [1] = "1", [2] = "2", [3] = "3", [4] = "4", [5] = "5" } },
  scores  = { index = "Behinderung, in Prozent des Schlimmsten, was möglich ist" },
  bands   = { index = { minimal = "gering", moderate = "mäßig", severe = "stark", crippled = "sehr stark", ["bed-bound"] = "äußerst stark" } },
}
