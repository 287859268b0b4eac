-- stops: unknown word 'rawset'
-- Around the guard of a table.
rawset({}, "item", 1)
