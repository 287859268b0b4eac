-- Nur Namen der Abschnitte; die Aussagen des Fragebogens sind geschützt und gehören in ein Wortpaket der Praxis.
translation "odi" "de" {
  title   = "Oswestry-Index der Beeinträchtigung",
  recall  = "heute",
  items   = {
    pain = "Stärke der Schmerzen", care = "Körperpflege", lifting = "Heben", walking = "Gehen", sitting = "Sitzen",
    standing = "Stehen", sleeping = "Schlafen", sex = "Sexualleben", social = "Sozialleben", travelling = "Reisen",
  },
  choices = { level = { [0] = "0", [1] = "1", [2] = "2", [3] = "3", [4] = "4", [5] = "5" } },
  scores  = { index = "Beeinträchtigung, in Prozent der größtmöglichen" },
  bands   = { index = { minimal = "gering", moderate = "mäßig", severe = "stark", crippled = "sehr stark", ["bed-bound"] = "äußerst stark" } },
}
