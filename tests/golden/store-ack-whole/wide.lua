intake "wide" { instrument = "three", subject = "nr", columns = { one = "q1" },
  visits = { v0 = { date = "d0", suffix = "_a" }, v1 = { date = "d1", columns = { one = "later1", two = "later2" } } } }
