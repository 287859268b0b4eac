instrument "total" { title = "Two questions", version = "1", language = "en" }
item "a" { text = "First", choices = { [0] = "none", [1] = "some", [2] = "much" } }
item "b" { text = "Second", choices = { [0] = "none", [1] = "some", [2] = "much" } }
score "total" { title = "Total", sum_of = { "a", "b" } }
bands "total" {
  band(0, 1, "low"),
  band(2, 4, "high"),
}
rule "both" { level = "info", when = all { answer "a":is(2), answer "b":is(2) }, say = "Both." }
-- Changed are: a and b each doubled, taken away, reversed and left out (8, all seen in 1 and 4); the edge
-- of the bands in both directions (1 is seen, 2 is not); in the rule: any in place of all, each condition
-- left out (these 3 are not seen), turned round, and for another answer (4, seen in 4). That makes 13 of 17.
case "low" { given = { a = 1, b = 0 }, expect = { total = 1, bands = { total = "low" }, rules = {} } }
case "high" { given = { a = 2, b = 2 }, expect = { total = 4, bands = { total = "high" }, rules = { "both" } } }
