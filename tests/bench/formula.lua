-- One score over nine sections, by formula: the same numbers in each of the three files.
instrument "score" { title = "Score", version = "1.0.0", language = "en" }
choices "level" {
  [0] = "level 0", [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4", [5] = "level 5",
}
local items = { "pain", "care", "lifting", "walking", "sitting", "standing", "sleeping", "social", "travelling" }
for i = 1, #items do
  item(items[i]) { text = items[i], choices = "level" }
end
score "share" {
  title = "Share", of = items, needs = 9, decimals = 1, formula = function(a, b, c, d, e, f, g, h, i)
    return 100 * (a + b + c + d + e + f + g + h + i) / 45
  end,
}
