-- stops: stopped: functions that call each other too deeply
-- A function that calls itself while scoring.
local function f(n) return 1 + f(n) end
score "s" {
  of = { "a", "b", "c" },
  formula = function(a, b, c)
    return f(a)
  end,
}
