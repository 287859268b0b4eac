-- Choices that could be taken for each other, by a patient or in a file.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Some trouble" }
-- expect: choices 'effort': the wording 'Some trouble' is given to two choices [choice-doubled]
choices "crossed" {
-- expect: choices 'crossed': the code '1' is the value of another choice: a file with 1 could mean either [choice-code]
  { code = "0", value = 0, text = "No trouble" },
  { code = "1", value = 2, text = "Cannot do it" },
  { code = "b", value = 1, text = "Some trouble" },
}
choices "parted" {
-- expect: choices 'parted': the code 'b;c' cannot be read back from a file: write it without blanks at its ends and without ; and | [choice-code]
-- expect: choices 'parted': the code ' d' cannot be read back from a file: write it without blanks at its ends and without ; and | [choice-code]
  { code = "b;c", value = 0, text = "No trouble" },
  { code = " d", value = 1, text = "Some trouble" },
}
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "crossed", scored = false }
item "walk" { text = "Walking", choices = "parted", scored = false }
score "total" { title = "Sum", value_of = "wash" }
