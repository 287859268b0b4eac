-- One score over nine sections, declared: the same numbers in each of the three files.
instrument "score" { title = "Score", version = "1.0.0", language = "en" }
choices "level" {
  [0] = "level 0", [1] = "level 1", [2] = "level 2", [3] = "level 3", [4] = "level 4", [5] = "level 5",
}
local items = { "pain", "care", "lifting", "walking", "sitting", "standing", "sleeping", "social", "travelling" }
for i = 1, #items do
  item(items[i]) { text = items[i], choices = "level" }
end
score "share" {
  title = "Share", percent_of = items, needs = 9, decimals = 1,
}
