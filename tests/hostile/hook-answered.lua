-- stops: works only while the file is read
-- A condition made while a row is scored.
score "s" { title = "S", of = { "a", "b", "c" }, compute = function() return answered "a" end }
