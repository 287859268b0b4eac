-- stops: unknown word 'xpcall'
-- A handler of errors that runs the author's code.
xpcall(function() end, function() end)
