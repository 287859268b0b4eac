-- stops: needs { … } after its name
-- An id that would write on the terminal.
item "\27[2J\7" (1)
