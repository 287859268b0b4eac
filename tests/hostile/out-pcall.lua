-- stops: unknown word 'pcall'
-- A call that swallows errors.
pcall(function() end)
