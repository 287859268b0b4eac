instrument "wrong" {
  title    = "Wrong",
  version  = "1.0.0",
  language = "en",
  source   = "made for a test",
  licence  = { text = "free" },
}

item "one" { text = "First", scale = { 0, 10 } }
item "two" { text = "Second", scale = { 0, 10 } }

score "total" { title = "Total", sum_of = { "one", "two" } }

case "right: 3 and 4 make 7" { given = { one = 3, two = 4 }, expect = { total = 7 } }
case "wrong: the page says 13" { given = { one = 3, two = 7 }, expect = { total = 13 } }
