-- stops: needs its name in quotes
-- A number as an id.
item(5) { text = "A" }
