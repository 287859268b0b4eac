-- stops: unknown word 'assert'
-- An error that is nothing.
assert(nil, nil)
