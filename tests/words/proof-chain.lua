-- Each rule names the one before it twice: proved once each, not two to the sixtieth times.
-- expect: nothing wrong found
instrument "chain" { title = "C", version = "1.0.0", language = "en" }
item "a" { text = "a", choices = yes_no }
item "b" { text = "b", choices = yes_no }
rule "r0" { level = "info", say = "x", when = any { answer "a":is "yes", answer "b":is "yes" } }
for i = 1, 60 do
  local before = "r" .. (i - 1)
  rule("r" .. i) { level = "info", say = "x", when = all { rule(before):fires(), any { rule(before):fires(), answer "a":is "no" } } }
end
