-- Figures that cannot be.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
change "total" {
  detectable = { population = "adults", source = "x" },
  -- expect: change 'total', detectable has no figure: give it points, percent, final_below or final_above [change]
  important = { points = -1, source = "x" },
  -- expect: change 'total', important: points is a number above 0 [out-of-range]
  -- expect advice: change 'total', important does not say of whom it was measured: add population [figure-unsourced]
  worse = { final_below = 1, final_above = 3, population = "a", source = "x" },
  -- expect: change 'total', worse has both final_below and final_above: a score ends on one side; keep one [change]
  reliability = { coefficient = 1.9, population = "a", source = "x" },
  -- expect: change 'total', reliability: coefficient is a number above 0, up to 1 [out-of-range]
  -- expect: change 'total', reliability wants coefficient and sd, or sem alone, the standard error of measurement [change]
}
change "totl" { detectable = { points = 1 } }
-- expect: change 'totl': no score named 'totl' (did you mean 'total'?) [unknown-name]
change "total" {}
-- expect: change 'total' is there already, on line 7 [id-doubled]
-- expect: change 'total' says nothing: give it detectable, important, worse or reliability [change]
