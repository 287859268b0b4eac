-- AUDIT-C: three questions on alcohol; what counts as too much begins lower for women.
instrument "audit-c" {
  title    = "AUDIT-C",
  version  = "1.0.0",
  language = "en",
  recall   = "last year",
  source   = "Bush K et al. Arch Intern Med 1998;158(16):1789-1795; Bradley KA et al. Arch Intern Med 2003;163(7):821-829",
  licence  = { text = "free", notice = "Public domain; worded shortly for this example." },
}

item "sex"   { text = "Sex", choices = { { code = "f", value = 1, text = "woman" }, { code = "m", value = 2, text = "man" } } }
item "often" { text = "How often is there a drink with alcohol?", choices = {
  [0] = "never", [1] = "monthly or less", [2] = "2 to 4 times a month", [3] = "2 to 3 times a week", [4] = "4 times a week or more",
} }
item "much"  { text = "How many on such a day?", show_when = answer "often":above(0), choices = {
  [0] = "1 or 2", [1] = "3 or 4", [2] = "5 or 6", [3] = "7 to 9", [4] = "10 or more",
} }
item "six"   { text = "How often six or more at once?", show_when = answer "often":above(0), choices = {
  [0] = "never", [1] = "less than monthly", [2] = "monthly", [3] = "weekly", [4] = "daily or almost",
} }

score "total" { title = "Sum of the three", sum_of = { "often", "much", "six" }, better = "lower", min = 0, max = 12 }

-- Four is too much for anyone, three for a woman: where the sex is not known, only three waits for it.
rule "positive" {
  level  = "suggest",
  when   = any { result "total":at_least(4), all { answer "sex":is "woman", result "total":at_least(3) } },
  say    = "More than is good: talk about alcohol.",
  source = "Bush K et al. 1998 (men); Bradley KA et al. 2003 (women)",
}

case "three is positive for a woman" { given = { sex = "f", often = 2, much = 1, six = 0 }, expect = { total = 3, rules = { "positive" } } }
case "three is not for a man"        { given = { sex = "m", often = 2, much = 1, six = 0 }, expect = { total = 3, rules = {} } }
case "four is"                       { given = { sex = "m", often = 1, much = 2, six = 1 }, expect = { total = 4, rules = { "positive" } } }
case "two is negative for both"      { given = { often = 2, much = 0, six = 0 }, expect = { total = 2, rules = {}, undecided = {} } }
case "whoever never drinks is asked no more"      { given = { often = 0 }, expect = { total = 0, rules = {}, undecided = {} } }
case "three, and the sex is not known"  { given = { often = 1, much = 1, six = 1 }, expect = { total = 3, rules = {}, undecided = { "positive" } } }
case "four, whoever it is"              { given = { often = 2, much = 1, six = 1 }, expect = { total = 4, rules = { "positive" }, undecided = {} } }
case "the most there is"                { given = { often = 4, much = 4, six = 4 }, expect = { total = 12, rules = { "positive" }, undecided = {} } }
