-- A function that replaces a function of the file, and a method that changes its table by name.
instrument "back" { title = "Back", version = "1.0.0", language = "en" }
choices "effort" { [0] = "No trouble", [1] = "Some trouble", [2] = "Cannot do it" }
item "wash" { text = "Washing", choices = "effort" }
item "lift" { text = "Lifting", choices = "effort" }
local function share(value) return value / 2 end
local helper = {}
function helper.half(value)
  helper.last = value
-- expect: 'helper' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
  return share(value)
end
score "total" {
  title = "Sum", of = { "wash", "lift" }, unproved = "a test", min = 0, max = 4,
  formula = function(wash, lift)
    function share(value) return value end
-- expect: 'share' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
    return helper.half(wash + lift)
  end,
}
