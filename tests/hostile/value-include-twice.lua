-- stops: is whole
-- A second { … } behind an include that has one.
include "odi" { as = "x" } { as = "y" }
