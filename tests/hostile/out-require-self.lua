-- stops: unknown word 'panel'
-- A word of a later edition.
panel "odi"
