-- stops: not finite
-- A number that is none.
score "s" { needs = 0 / 0 }
