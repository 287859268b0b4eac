instrument "faulty" {
  title    = "Faulty",
  version  = "1.0.0",
  language = "en",
  source   = "made for a test",
  licence  = { text = "free" },
}

choices "often" { [0] = "never", [1] = "sometimes", [2] = "often" }

item "one"   { txet = "First", choices = "often" }
item "two"   { text = "Second", choices = "oftne" }
item "three" { text = "Third", choices = "often" }
item "four"  { text = "Fourth", choices = "often" }

score "total" { title = "Total", sum_of = { "one", "three", "there" }, needs = 2 }

bands "total" { band(0, 1, "low"), band(3, 4, "high") }

rule "high" { level = "urgent", when = result "total":at_least(3), say = "High." }
