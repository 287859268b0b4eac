-- Licensed words that a pack leaves out.
instrument "back" { title = "Back", version = "1.0.0", language = "en", licence = { text = "restricted" } }
choices "level" { [0] = "level 0", [1] = "level 1" }
item "wash" { text = "Washing", choices = "level" }
item "lift" { text = "Lifting", choices = "level" }
item "ill"  { text = "Illness", choices = yes_no }
score "total" { title = "Sum", sum_of = { "wash", "lift", "ill" } }
wording "back" "en" {
  items   = { wash = "Wash" },
  choices = { wash = { [1] = "level 1" } },
  -- expect advice: wording 'back' 'en': no words for choice 0 of 'wash' [wording-missing]
}
-- expect advice line 8: wording 'back' 'en': no words for items 'lift', 'ill' [wording-missing]
-- expect advice line 8: wording 'back' 'en': no words for choices of 'lift' [wording-missing]
