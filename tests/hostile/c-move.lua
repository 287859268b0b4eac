-- stops: unknown word 'table'
-- table.move over a range of 2^62.
table.move({}, 1, 1e18, 2)
