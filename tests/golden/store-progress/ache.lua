-- An invented measure, with every figure of change that can be stated.
instrument "ache" { title = "Ache of the lower back", version = "1.0.0", language = "en", licence = { text = "free" } }
item "ache"  { text = "Ache in the last week", number = { min = 0, max = 100, decimals = 1, unit = "mm" } }
item "steps" { text = "Steps a day", number = { min = 0, max = 50000 }, optional = true }

score "ache_now"  { title = "Ache in the last week", value_of = "ache", decimals = 1, unit = "mm", better = "lower", min = 0, max = 100 }
score "steps_now" { title = "Steps a day", value_of = "steps", better = "higher" }
score "weather"   { title = "No way is better", value_of = "ache" }

bands "ache_now" {
  band(0, 10, "slight"), band(10.1, 40, "moderate"), band(40.1, 100, "severe"),
}

change "ache_now" {
  detectable  = { points = 10.5, population = "adults with back pain", source = "Invented A." },
  important   = {
    { points = 20, percent = 30, final_below = 25, population = "adults with back pain", source = "Invented B." },
    { percent = 50, population = "adults after surgery", source = "Invented C." },
  },
  worse       = { points = 12, population = "adults with back pain", source = "Invented D." },
  reliability = { coefficient = 0.91, sd = 20, population = "adults with back pain", source = "Invented E." },
}

change "steps_now" {
  important = { points = 1000, percent = 25, population = "adults", source = "Invented F." },
}
