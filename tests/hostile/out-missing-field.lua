-- stops: missing has no fields
-- A field given to missing.
missing.x = 1
