-- stops: 'x' must be local
-- A global that would live from one response to the next.
x = 1
