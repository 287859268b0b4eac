-- A figure says whose it is.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
change "total" { important = { points = 1 }, detectable = { points = 1, source = "x" } }
-- expect advice: change 'total', detectable does not say of whom it was measured: add population [figure-unsourced]
-- expect advice: change 'total', important does not say of whom it was measured and where it was published: add population and source [figure-unsourced]
