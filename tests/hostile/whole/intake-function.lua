-- stops: wants a text, not a function
-- A function where an export is described: only scores have functions.
instrument "intake-function" { title = "T", version = "1", language = "en" }
item "a" { text = "A", scale = { 0, 4 } }
score "s" { title = "S", value_of = "a" }
intake "c" { instrument = "intake-function", subject = function() return "x" end }
