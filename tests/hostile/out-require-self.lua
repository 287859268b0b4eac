-- stops: unknown word 'include'
-- A word of a later edition.
include "odi"
