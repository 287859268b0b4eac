-- stops: unknown word 'profile'
-- A word of a later edition.
profile "odi"
