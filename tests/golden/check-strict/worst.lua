instrument "worst" { title = "Worst", version = "1.0.0", language = "en", licence = { text = "free" } }
item "a" { text = "A", scale = { 0, 5 } }
score "top" {
  title   = "Top",
  of      = { "a" },
  compute = function(answers) return answers.a end,
}
