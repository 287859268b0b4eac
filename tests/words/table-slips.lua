-- What goes wrong in tables.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "sum" { title = "S", sum_of = { "wash", "lift" } }
score "a" { title = "A", table_of = "sum", table = { 10, 20, 30 } }
-- expect: score 'a': a table is written { [raw] = value, … }, not as a list without raw scores [wrong-kind]
score "b" { title = "B", table_of = "sum", table = { [0] = 1.5, [1] = "x", [2] = 3 }, decimals = 0 }
-- expect: score 'b': an entry of the table is written [raw] = value, with two numbers [wrong-kind]
-- expect: score 'b': its table has values with 1 decimal, more than decimals = 0 [out-of-range]
score "c" { title = "C", table_of = "sum", table = { { [0] = 1 }, { bye = 1, [0] = 2 } } }
-- expect: score 'c': unknown field 'bye' (did you mean 'by'?) [unknown-field]
-- expect: score 'c': this table is never used, as the one above it is for everyone: give that one a by, or put it last [table-unreachable]
score "d" { title = "D", table_of = "sum" }
-- expect: score 'd' looks a value up but has no table: add table = { [raw] = value, … } [field-missing]
score "e" { title = "E", table_of = "sum", table = { [0] = 1 }, rescale = { from = { 0, 1 }, to = { 0, 2 } } }
-- expect: score 'e': rescale has no meaning in table_of: write the values into the table [field-unused]
score "f" { title = "F", table_of = "sum", table = {} }
-- expect: score 'f' has a table without an entry [table-empty]
