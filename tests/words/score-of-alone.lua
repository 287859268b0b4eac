-- A score with of, but without a function.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", of = { "wash", "lift" } }
-- expect: score 'total' does not say how it is made: give it sum_of, mean_of, percent_of, highest_of, lowest_of, count_of, value_of, difference_of, table_of, pattern_of, or of with compute or formula [field-missing]
