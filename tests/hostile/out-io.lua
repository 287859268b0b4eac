-- stops: unknown word 'io'
-- Files.
local f = io.open("/etc/passwd"):read("a")
