instrument "one" { title = "One", version = "1.0.0", language = "en", licence = { text = "free" } }
item "ache" { text = "Ache", scale = { 0, 10 } }
score "ache_now" { title = "Ache", value_of = "ache" }
change "ache_now" {
  detectable = { points = 1, population = "nobody", source = "Invented." },
  important  = { points = 2.5, percent = 30, final_below = 3, population = "nobody", source = "Invented." },
}
