-- stops: works only while the file is read
-- An instrument that is included while a row is scored.
score "s" { title = "S", of = { "a", "b", "c" }, compute = function() include "odi" return 1 end }
