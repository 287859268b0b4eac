-- stops: needs its language in quotes
-- A language that is none.
translation "a" (12) { title = "T" }
