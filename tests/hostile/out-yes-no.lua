-- stops: attempt to index
-- The built-in choices changed.
yes_no.maybe = 2
