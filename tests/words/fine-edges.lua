-- Published edges at 20 and 21: no score of ten items from 0 to 5 falls between.
-- expect: nothing wrong found
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "statement" { [0] = "level 0", [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4", [5] = "level 5" }
item "s1" { text = "Section 1", choices = "statement" }
item "s2" { text = "Section 2", choices = "statement" }
item "s3" { text = "Section 3", choices = "statement" }
item "s4" { text = "Section 4", choices = "statement" }
item "s5" { text = "Section 5", choices = "statement" }
item "s6" { text = "Section 6", choices = "statement" }
item "s7" { text = "Section 7", choices = "statement" }
item "s8" { text = "Section 8", choices = "statement", optional = true }
item "s9" { text = "Section 9", choices = "statement" }
item "s10" { text = "Section 10", choices = "statement" }
score "index" {
  title = "Percent", decimals = 0, needs = 8, missing = "prorate", min = 0, max = 100, better = "lower",
  percent_of = { "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10" },
  policies = { all = { needs = 10 }, nine = { needs = 9, missing = "prorate", decimals = 1 } },
}
bands "index" {
  band(0, 20, "minimal", { level = 1, say = "little" }), band(21, 40, "moderate"), band(41, 60, "severe"),
  band(61, 80, "very severe"), band(81, 100, "extreme"),
}
