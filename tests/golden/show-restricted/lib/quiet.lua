-- Restricted, by nobody in particular.
instrument "quiet" { title = "Quiet", version = "1.0.0", language = "en", licence = { text = "restricted" } }
item "hush" { text = "Hush", scale = { 0, 2 } }
score "sum" { title = "Sum", sum_of = { "hush" } }
