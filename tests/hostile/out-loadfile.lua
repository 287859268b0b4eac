-- stops: unknown word 'loadfile'
-- Another file made into a function.
local f = loadfile("/etc/passwd")
