-- stops: unknown word 'dofile'
-- Another file run.
dofile("/etc/passwd")
