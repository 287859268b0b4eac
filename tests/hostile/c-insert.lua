-- stops: unknown word 'table'
-- table.insert at the front of what claims to be endless.
table.insert({}, 1, 1)
