-- A band beyond every score.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
score "total" { title = "Sum", sum_of = { "wash", "lift" } }
bands "total" {
  band(0, 4, "low"),
  band(5, 9, "high"),
-- expect: bands 'total': no answer sheet reaches band 'high' [band-unreachable]
}
