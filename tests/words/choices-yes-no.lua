-- yes_no is a word, not yes/no.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "yes-no" }
-- expect: item 'wash': no choices named 'yes-no' (did you mean 'yes_no'?) [unknown-name]
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
