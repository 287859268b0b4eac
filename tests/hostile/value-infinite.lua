-- stops: not finite
-- A number without end.
score "s" { needs = 1e999 }
