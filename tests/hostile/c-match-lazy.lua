-- stops: a text has no function 'match' here
-- Three lazy parts: 54 seconds on 4,000 characters.
local s = ("aaaaaaaaaaaaaaaaaaaa"):match(".-.-.-b")
