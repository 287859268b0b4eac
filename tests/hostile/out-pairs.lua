-- stops: unknown word 'pairs'
-- An order that changes from run to run.
for k in pairs({ a = 1, b = 2 }) do section(k) end
