-- Every kind of column: both sides, what may be left blank, several ticks, words.
instrument "knee" { title = "Knee", version = "1.0.0", language = "en", licence = { text = "free" } }
item "bend"   { text = "How far it bends", number = { min = 0, max = 160, unit = "deg" }, sides = true }
item "kneel"  { text = "Kneeling", choices = yes_no, optional = true, scored = false }
item "places" { text = "Where?", tick_all = { [1] = "Front", [2] = "Back" }, scored = false }
item "aim"    { text = "What for?", written = true, scored = false }
score "sum" { title = "Sum", difference_of = { "bend_left", "bend_right" } }
