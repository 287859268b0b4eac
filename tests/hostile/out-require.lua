-- stops: unknown word 'require'
-- A file below another path.
require "../../evil"
