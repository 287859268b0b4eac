-- stops: not finite, or too large
-- A number of 300 digits.
score "s" { needs = 1e300 }
