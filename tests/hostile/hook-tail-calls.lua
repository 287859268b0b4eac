-- stops: stopped: more than 5,000,000 instructions
-- A function that ends in a call of itself.
local f
f = function(n) return f(n) end
score "s" {
  of = { "a", "b", "c" },
  formula = function(a, b, c)
    return f(a)
  end,
}
