-- Fields that must be there are not.
instrument "back" { title = "Back" }
-- expect: instrument 'back' has no field 'version' [field-missing]
-- expect: instrument 'back' has no field 'language' [field-missing]
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { choices = "effort" }
-- expect: item 'lift' has no field 'text' [field-missing]
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
rule "heavy" { when = answer "lift":is(2) }
-- expect: rule 'heavy' has no field 'level' [field-missing]
-- expect: rule 'heavy' has no field 'say' [field-missing]
