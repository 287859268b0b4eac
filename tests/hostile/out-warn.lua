-- stops: unknown word 'warn'
-- Output on standard error.
warn("@on", "x")
