-- stops: unknown word 'arg'
-- The arguments of the program.
section(arg[0])
