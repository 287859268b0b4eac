-- Range of motion of the low back, measured by the therapist with a tape: in cm, or in inches and marked so.
instrument "range-of-motion" {
  title    = "Range of motion of the low back",
  version  = "1.0.0",
  language = "en",
  source   = "Ekedahl H et al. Arch Phys Med Rehabil 2012;93(12):2210-2215",
  licence  = { text = "free" },
}

local tape = { min = -30, max = 100, decimals = 1, unit = "cm", units = { inch = 2.54 } }
local side = { min = 0, max = 100, unit = "cm" }
local why  = { "declined", "could not test" }

item "seen"    { text = "Measured on", date = true, scored = false }
item "floor"   { text = "Bent forward: fingertip to floor", number = tape, blank_because = why, help = "Below the sole is negative." }
item "upright" { text = "Standing: fingertip to floor",         number = side, blank_because = why, sides = true }
item "bent"    { text = "Bent to the side: fingertip to floor", number = side, blank_because = why, sides = true }

score "reach" { title = "Fingertip to floor", value_of = "floor", decimals = 1, unit = "cm", better = "lower" }
score "left"  { title = "Bending to the left",  difference_of = { "upright_left", "bent_left" },   unit = "cm", better = "higher" }
score "right" { title = "Bending to the right", difference_of = { "upright_right", "bent_right" }, unit = "cm", better = "higher" }
score "uneven" { title = "Left minus right",    difference_of = { "left", "right" },               unit = "cm" }

change "reach" {
  detectable = { points = 4.5, population = "acute and subacute low back pain", source = "Ekedahl H et al. 2012" },
}

case "ten inches are 25.4 cm" { given = { floor = "10 inch" }, expect = { reach = 25.4, left = missing } }
case "below the sole, and less far to the right" {
  given  = { floor = -2, upright_left = 62, bent_left = 45, upright_right = 61, bent_right = 49 },
  expect = { reach = -2, left = 17, right = 12, uneven = 5 },
}
case "one side could not be tested: it says so, and nothing is compared" {
  given  = { floor = 12.5, upright_left = 62, bent_left = 45, upright_right = 61, bent_right = "could not test" },
  expect = { reach = 12.5, left = 17, right = missing, uneven = missing, findings = 3 },
}
