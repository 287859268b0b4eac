-- stops: stopped: more than 5,000,000 instructions
-- A loop without a loop word.
::again::
goto again
