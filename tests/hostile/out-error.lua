-- stops: unknown word 'error'
-- An error that is a table, with a text of its own to be made by the author's code.
error({ __tostring = 1 })
