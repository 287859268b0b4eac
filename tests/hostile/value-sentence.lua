-- stops: has a name but no { … } after it
-- Half a sentence as a value.
item "a" { choices = choices "effort" }
