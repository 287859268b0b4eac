-- stops: include needs its name in quotes
-- A battery of a table.
include { as = "x" }
