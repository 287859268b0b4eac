-- stops: unknown word 'print'
-- Output in the midst of results.
print("x")
