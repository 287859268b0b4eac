-- stops: unknown word 'collectgarbage'
-- The collector stopped.
collectgarbage("stop")
