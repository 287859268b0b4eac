-- stops: stopped: more than 5,000,000 instructions
-- A word that does not exist, used without end.
while true do nothing.such("x"):of(1).it = nowhere end
