-- A number whose ends are texts.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "walk" { text = "Minutes", number = { min = "0", max = "240" } }
-- expect: item 'walk': number's min wants a number, not a text; write it without quotation marks [wrong-kind]
-- expect: item 'walk': number's max wants a number, not a text; write it without quotation marks [wrong-kind]
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "short" { level = "info", when = answer "walk":below(10), say = "Short." }
