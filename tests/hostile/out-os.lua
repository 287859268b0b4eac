-- stops: unknown word 'os'
-- Programs.
os.execute("true")
